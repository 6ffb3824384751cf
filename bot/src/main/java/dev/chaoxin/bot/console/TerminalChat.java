package dev.chaoxin.bot.console;

import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.IncomingMessage;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One reader's chat, in a terminal: buttons are numbered and pressed by their number. */
public final class TerminalChat {

  private final Function<IncomingMessage, List<Reply>> bot;
  private final TelegramChat chat;
  private final Locale language;
  private final PrintWriter out;
  private final List<Button> buttons = new ArrayList<>();

  /**
   * Opens a chat.
   *
   * @param bot answers an utterance
   * @param language the language of the reader's device
   * @param out where the chat is drawn
   */
  public TerminalChat(
      Function<IncomingMessage, List<Reply>> bot,
      TelegramChat chat,
      Locale language,
      PrintWriter out) {
    this.bot = bot;
    this.chat = chat;
    this.language = language;
    this.out = out;
  }

  /** The reader types a line; the number of a button under the last answer presses it. */
  public void type(String line) {
    String words = line.strip();
    if (words.matches("\\d{1,3}")) {
      int number = Integer.parseInt(words);
      if (number >= 1 && number <= buttons.size()) {
        press(buttons.get(number - 1));
        return;
      }
    }
    answer(IncomingMessage.typed(chat, language, line));
  }

  /** Types for the reader, with the line drawn as if the reader had. */
  public void play(String line) {
    out.println();
    out.println("➤ " + line);
    type(line);
  }

  /** Presses the first button whose text or data begins so, with the press drawn. */
  public void playButton(String beginning) {
    buttons.stream()
        .filter(b -> b.text().startsWith(beginning) || b.data().startsWith(beginning))
        .findFirst()
        .ifPresent(
            button -> {
              out.println();
              out.println("➤ [" + button.text() + "]");
              press(button);
            });
  }

  private void press(Button button) {
    answer(IncomingMessage.pressed(chat, language, button.data()));
  }

  private void answer(IncomingMessage utterance) {
    List<Reply> replies = bot.apply(utterance);
    if (replies.stream().anyMatch(reply -> !reply.buttons().isEmpty())) {
      buttons.clear();
    }
    replies.forEach(this::draw);
    out.flush();
  }

  private void draw(Reply reply) {
    out.println();
    TelegramPlainText.of(reply.html()).lines().forEach(line -> out.println("  " + line));
    for (List<Button> row : reply.buttons()) {
      StringBuilder drawn = new StringBuilder("  ");
      for (Button button : row) {
        buttons.add(button);
        drawn.append('[').append(buttons.size()).append(' ').append(button.text()).append("] ");
      }
      out.println(drawn.toString().stripTrailing());
    }
  }
}
