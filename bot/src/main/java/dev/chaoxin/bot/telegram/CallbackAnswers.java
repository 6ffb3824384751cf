package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Answers presses, each once, so that no client goes on turning its wheel. */
final class CallbackAnswers {

  private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

  /** Bot API, answerCallbackQuery: text of 0 to 200 characters. */
  private static final int MOST = 200;

  private static final Pattern ARTICLE = Pattern.compile("a:(\\d{1,18})");

  private final TelegramClient client;
  private final Supplier<String> botName;

  CallbackAnswers(TelegramClient client, Supplier<String> botName) {
    this.client = client;
    this.botName = botName;
  }

  /** Answers with a note over the chat, or just so. */
  void answer(StoredUpdate.Pressed pressed, Optional<Reply> notice) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(pressed.callbackId());
    notice
        .map(reply -> TelegramPlainText.of(reply.html()))
        .map(this::cut)
        .ifPresent(answer::setText);
    execute(answer);
  }

  /**
   * A whole article asked for in a group or channel opens in the reader's own chat, and fills
   * nobody else's.
   *
   * @return whether it was such a press; it is answered then
   */
  boolean openInOwnChat(StoredUpdate.Pressed pressed) {
    Matcher article = ARTICLE.matcher(pressed.data());
    if (!article.matches()) {
      return false;
    }
    AnswerCallbackQuery answer = new AnswerCallbackQuery(pressed.callbackId());
    answer.setUrl("https://t.me/" + botName.get() + "?start=a_" + article.group(1));
    execute(answer);
    return true;
  }

  private String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  private void execute(AnswerCallbackQuery answer) {
    try {
      client.execute(answer);
    } catch (TelegramApiException trouble) {
      // Too old a press, or no line: the answer itself still goes to the chat.
      log.info("a press could not be answered: {}", BotApiErrors.said(trouble));
    }
  }
}
