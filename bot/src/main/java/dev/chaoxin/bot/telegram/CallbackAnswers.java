package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.bot.conversation.Truncation;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Answers callback queries; a client shows a progress bar until its query is answered. */
final class CallbackAnswers {

  private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

  /** Bot API, answerCallbackQuery: text of 0 to 200 characters. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern ARTICLE_DATA = Pattern.compile("a:(\\d{1,18})");

  private final TelegramClient client;
  private final Supplier<String> botName;

  CallbackAnswers(TelegramClient client, Supplier<String> botName) {
    this.client = client;
    this.botName = botName;
  }

  /** Answers with a notification, or without one. */
  void answer(StoredUpdate.CallbackQuery query, Optional<Reply> notice) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(query.callbackQueryId());
    notice
        .map(reply -> TelegramPlainText.of(reply.html()))
        .map(text -> Truncation.truncate(text, MAX_LENGTH))
        .ifPresent(answer::setText);
    execute(answer);
  }

  /**
   * Answers a request for an article in a group by opening it in the reader's private chat, so that
   * it does not fill the group.
   *
   * @return false, without an answer, if the query asks for anything else
   */
  boolean openInPrivateChat(StoredUpdate.CallbackQuery query) {
    Matcher article = ARTICLE_DATA.matcher(query.data());
    if (!article.matches()) {
      return false;
    }
    AnswerCallbackQuery answer = new AnswerCallbackQuery(query.callbackQueryId());
    answer.setUrl("https://t.me/" + botName.get() + "?start=a_" + article.group(1));
    execute(answer);
    return true;
  }

  private void execute(AnswerCallbackQuery answer) {
    try {
      client.execute(answer);
    } catch (TelegramApiException e) {
      // The query is too old, or there is no connection. The replies are still sent to the chat.
      log.info("could not answer a callback query: {}", BotApiErrors.describe(e));
    }
  }
}
