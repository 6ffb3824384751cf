package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.core.JacksonException;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Moved;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What an error of the Bot API means for a message (Bot API, "Making requests"). */
final class BotApiErrors {

  private static final Duration UNSAID_WAIT = Duration.ofSeconds(5);
  private static final Duration NO_LINE = Duration.ofSeconds(10);
  private static final Duration NO_ENTRY = Duration.ofMinutes(5);

  /** Texts of a 400 that speak of the chat, not of the message. */
  private static final List<String> CHAT_IS_SHUT =
      List.of(
          "chat not found",
          "user not found",
          "peer_id_invalid",
          "not enough rights to send",
          "have no rights to send",
          "need administrator rights",
          "chat_write_forbidden");

  /** Texts of a 400 that speak of the forum topic. */
  private static final List<String> THREAD_IS_GONE =
      List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid");

  private BotApiErrors() {}

  /** What became of a message to that chat. */
  static DeliveryOutcome outcome(TelegramApiException trouble, TelegramChat to) {
    Optional<IOException> line = lineTrouble(trouble);
    if (line.isPresent()) {
      return line.get() instanceof RequestSentTracker.NeverLeft
          ? new Deferred(NO_LINE, "no line: " + said(line.get()))
          : new Ambiguous("no answer: " + said(line.get()));
    }
    if (!(trouble instanceof TelegramApiRequestException refusal) || code(refusal) == 0) {
      return new Ambiguous("an answer that is not the Bot API's");
    }
    return outcome(refusal, to);
  }

  private static DeliveryOutcome outcome(TelegramApiRequestException refusal, TelegramChat to) {
    int code = code(refusal);
    String reason = code + " " + description(refusal);
    Optional<ResponseParameters> parameters = Optional.ofNullable(refusal.getParameters());
    if (code == 429) {
      Optional<Integer> wait = parameters.map(ResponseParameters::getRetryAfter);
      return new Deferred(wait.map(Duration::ofSeconds).orElse(UNSAID_WAIT), reason);
    }
    if (code == 403) {
      return new Closed(reason);
    }
    if (code == 401 || code == 404) {
      return new Deferred(NO_ENTRY, "the Bot API does not know this token: " + reason);
    }
    if (code >= 500) {
      return new Ambiguous(reason);
    }
    Optional<Long> moved = parameters.map(ResponseParameters::getMigrateToChatId);
    if (moved.isPresent()) {
      return new Moved(new TelegramChat(moved.get(), to.thread()));
    }
    return says(refusal, CHAT_IS_SHUT) ? new Closed(reason) : new Refused(reason);
  }

  /** Whether the forum topic is gone or shut: the chat itself may still take the message. */
  static boolean threadIsGone(TelegramApiException trouble) {
    return isBadRequest(trouble) && says(trouble, THREAD_IS_GONE);
  }

  /** Whether our HTML was not understood: the text without it may still go. */
  static boolean isUnreadable(TelegramApiException trouble) {
    return isBadRequest(trouble) && says(trouble, List.of("can't parse entities"));
  }

  /** Whether an edit changed nothing, which is no error to anybody. */
  static boolean nothingChanged(TelegramApiException trouble) {
    return isBadRequest(trouble) && says(trouble, List.of("message is not modified"));
  }

  /** Whether the message to be edited is out of reach: too old, deleted, somebody else's. */
  static boolean cannotEdit(TelegramApiException trouble) {
    return isBadRequest(trouble)
        && says(
            trouble,
            List.of("message to edit not found", "message can't be edited", "message_id_invalid"));
  }

  private static boolean isBadRequest(TelegramApiException trouble) {
    return trouble instanceof TelegramApiRequestException refusal && code(refusal) == 400;
  }

  private static boolean says(TelegramApiException trouble, List<String> texts) {
    String description =
        trouble instanceof TelegramApiRequestException refusal ? description(refusal) : "";
    String lower = description.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(lower::contains);
  }

  private static Optional<IOException> lineTrouble(Throwable trouble) {
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      // A page that is not JSON is an IOException too, and an answer.
      if (t instanceof JacksonException) {
        return Optional.empty();
      }
      if (t instanceof IOException line) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static int code(TelegramApiRequestException refusal) {
    return refusal.getErrorCode() == null ? 0 : refusal.getErrorCode();
  }

  private static String description(TelegramApiRequestException refusal) {
    return refusal.getApiResponse() == null ? "" : refusal.getApiResponse();
  }

  /** The trouble in a few words for a log. */
  static String said(TelegramApiException trouble) {
    Optional<IOException> line = lineTrouble(trouble);
    if (line.isPresent()) {
      return said(line.get());
    }
    return trouble instanceof TelegramApiRequestException refusal && code(refusal) != 0
        ? code(refusal) + " " + description(refusal)
        : "an answer that is not the Bot API's";
  }

  /** Only the kind of trouble: its message may hold the URL, and the URL holds the token. */
  private static String said(IOException trouble) {
    Throwable kind = trouble instanceof RequestSentTracker.NeverLeft ? trouble.getCause() : trouble;
    return kind.getClass().getSimpleName();
  }
}
