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

/** Classifies errors of the Bot API (Bot API, "Making requests"). */
final class BotApiErrors {

  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(5);
  private static final Duration NO_CONNECTION_PAUSE = Duration.ofSeconds(10);
  private static final Duration BAD_TOKEN_PAUSE = Duration.ofMinutes(5);

  private static final String NOT_BOT_API = "not a response of the Bot API";

  /** Descriptions of a 400 that concern the chat, not the message. */
  private static final List<String> CHAT_UNREACHABLE =
      List.of(
          "chat not found",
          "user not found",
          "peer_id_invalid",
          "not enough rights to send",
          "have no rights to send",
          "need administrator rights",
          "chat_write_forbidden");

  /** Descriptions of a 400 that concern the forum topic. */
  private static final List<String> THREAD_UNAVAILABLE =
      List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid");

  private BotApiErrors() {}

  /** The outcome of sending a message to this chat. */
  static DeliveryOutcome outcome(TelegramApiException e, TelegramChat to) {
    Optional<IOException> failure = connectionFailure(e);
    if (failure.isPresent()) {
      return failure.get() instanceof RequestSentTracker.NotSent
          ? new Deferred(NO_CONNECTION_PAUSE, "no connection: " + describe(failure.get()))
          : new Ambiguous("no response: " + describe(failure.get()));
    }
    if (!(e instanceof TelegramApiRequestException response) || code(response) == 0) {
      return new Ambiguous(NOT_BOT_API);
    }
    return outcome(response, to);
  }

  private static DeliveryOutcome outcome(TelegramApiRequestException response, TelegramChat to) {
    int code = code(response);
    String reason = code + " " + description(response);
    Optional<ResponseParameters> parameters = Optional.ofNullable(response.getParameters());
    if (code == 429) {
      Optional<Integer> retryAfter = parameters.map(ResponseParameters::getRetryAfter);
      return new Deferred(retryAfter.map(Duration::ofSeconds).orElse(DEFAULT_RETRY_AFTER), reason);
    }
    if (code == 403) {
      return new Closed(reason);
    }
    if (code == 401 || code == 404) {
      return new Deferred(BAD_TOKEN_PAUSE, "the Bot API rejects the token: " + reason);
    }
    if (code >= 500) {
      return new Ambiguous(reason);
    }
    Optional<Long> moved = parameters.map(ResponseParameters::getMigrateToChatId);
    if (moved.isPresent()) {
      return new Moved(new TelegramChat(moved.get(), to.thread()));
    }
    return descriptionContains(response, CHAT_UNREACHABLE)
        ? new Closed(reason)
        : new Refused(reason);
  }

  /** Whether the forum topic is closed or deleted; the chat itself may still take the message. */
  static boolean isThreadUnavailable(TelegramApiException e) {
    return isBadRequest(e) && descriptionContains(e, THREAD_UNAVAILABLE);
  }

  /** Whether our HTML could not be parsed; the plain text may still be accepted. */
  static boolean isParseError(TelegramApiException e) {
    return isBadRequest(e) && descriptionContains(e, List.of("can't parse entities"));
  }

  /** Whether an edit changed nothing, which is fine. */
  static boolean isNotModified(TelegramApiException e) {
    return isBadRequest(e) && descriptionContains(e, List.of("message is not modified"));
  }

  /** Whether the message cannot be edited: too old, deleted, or not ours. */
  static boolean isNotEditable(TelegramApiException e) {
    return isBadRequest(e)
        && descriptionContains(
            e,
            List.of("message to edit not found", "message can't be edited", "message_id_invalid"));
  }

  private static boolean isBadRequest(TelegramApiException e) {
    return e instanceof TelegramApiRequestException response && code(response) == 400;
  }

  private static boolean descriptionContains(TelegramApiException e, List<String> texts) {
    String description =
        e instanceof TelegramApiRequestException response ? description(response) : "";
    String lower = description.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(lower::contains);
  }

  private static Optional<IOException> connectionFailure(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      // A response that is not JSON is an IOException, too, but no connection failure.
      if (t instanceof JacksonException) {
        return Optional.empty();
      }
      if (t instanceof IOException failure) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  private static int code(TelegramApiRequestException response) {
    return response.getErrorCode() == null ? 0 : response.getErrorCode();
  }

  private static String description(TelegramApiRequestException response) {
    return response.getApiResponse() == null ? "" : response.getApiResponse();
  }

  /** A short description for the log, without the token. */
  static String describe(TelegramApiException e) {
    Optional<IOException> failure = connectionFailure(e);
    if (failure.isPresent()) {
      return describe(failure.get());
    }
    return e instanceof TelegramApiRequestException response && code(response) != 0
        ? code(response) + " " + description(response)
        : NOT_BOT_API;
  }

  /** The class name only: the message may contain the URL, and the URL contains the token. */
  private static String describe(IOException e) {
    Throwable cause = e instanceof RequestSentTracker.NotSent ? e.getCause() : e;
    return cause.getClass().getSimpleName();
  }
}
