package dev.chaoxin.bot.console;

import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chat with the bot in a terminal; buttons are numbered, and pressed by typing their number. */
public final class TerminalChat {

  private final Conversation conversation;
  private final TelegramChat chat;
  private final Locale deviceLanguage;
  private final PrintWriter out;
  private final List<Button> buttons = new ArrayList<>();

  /**
   * @param chat the chat to store settings for
   * @param deviceLanguage the language to start in
   * @param out where the chat is printed
   */
  public TerminalChat(
      Conversation conversation, TelegramChat chat, Locale deviceLanguage, PrintWriter out) {
    this.conversation = conversation;
    this.chat = chat;
    this.deviceLanguage = deviceLanguage;
    this.out = out;
  }

  /** Answers a line; the number of a button below the last replies presses that button. */
  public void type(String line) {
    String text = line.strip();
    if (text.matches("\\d{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= buttons.size()) {
        press(buttons.get(number - 1));
        return;
      }
    }
    print(conversation.typed(chat, deviceLanguage, line));
  }

  /** Prints the line as if the reader had typed it, and answers it. */
  public void play(String line) {
    out.println();
    out.println("➤ " + line);
    type(line);
  }

  /** Presses the first button whose label or callback data has this prefix, if there is one. */
  public void playButton(String prefix) {
    buttons.stream()
        .filter(b -> b.text().startsWith(prefix) || b.data().startsWith(prefix))
        .findFirst()
        .ifPresent(
            button -> {
              out.println();
              out.println("➤ [" + button.text() + "]");
              press(button);
            });
  }

  private void press(Button button) {
    print(conversation.pressed(chat, deviceLanguage, button.data()));
  }

  private void print(List<Reply> replies) {
    if (replies.stream().anyMatch(reply -> !reply.buttons().isEmpty())) {
      buttons.clear();
    }
    replies.forEach(this::print);
    out.flush();
  }

  private void print(Reply reply) {
    out.println();
    TelegramPlainText.of(reply.html()).lines().forEach(line -> out.println("  " + line));
    for (List<Button> row : reply.buttons()) {
      StringBuilder line = new StringBuilder("  ");
      for (Button button : row) {
        buttons.add(button);
        line.append('[').append(buttons.size()).append(' ').append(button.text()).append("] ");
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
