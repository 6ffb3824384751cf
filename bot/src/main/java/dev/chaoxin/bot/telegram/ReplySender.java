package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Moved;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Subscriptions;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies, ahead of digests and within the rate limits. Retries when Telegram asks to wait,
 * never when the outcome is ambiguous.
 */
final class ReplySender {

  private static final Logger log = LoggerFactory.getLogger(ReplySender.class);

  /** A reply that could only be sent later than this is dropped. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  private static final int MAX_ATTEMPTS = 4;

  private final ChatSender sender;
  private final RateGovernor governor;
  private final Subscriptions subscriptions;

  ReplySender(ChatSender sender, RateGovernor governor, Subscriptions subscriptions) {
    this.sender = sender;
    this.governor = governor;
    this.subscriptions = subscriptions;
  }

  /**
   * Sends a message.
   *
   * @return false if further replies to this chat would not arrive either
   */
  boolean send(TelegramChat to, Reply reply, OptionalInt replyTo) {
    return deliver(to, chat -> sender.send(chat, reply, replyTo));
  }

  /** Edits the message whose button was pressed; result as in {@link #send}. */
  boolean edit(TelegramChat in, int messageId, Reply reply) {
    return deliver(in, chat -> sender.edit(chat, messageId, reply));
  }

  @FunctionalInterface
  private interface Attempt {
    DeliveryOutcome send(TelegramChat chat);
  }

  private boolean deliver(TelegramChat first, Attempt sendOnce) {
    TelegramChat chat = first;
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      if (!governor.acquire(Priority.REPLY, chat, MAX_WAIT).isZero()) {
        log.warn("dropped a reply to {}: over the rate limit for too long", chat);
        return false;
      }
      DeliveryOutcome outcome = sendOnce.send(chat);
      if (outcome instanceof Deferred deferred) {
        governor.pause(chat, deferred.pause());
      } else if (outcome instanceof Moved moved && moved.to() instanceof TelegramChat supergroup) {
        subscriptions.move(chat, supergroup);
        chat = supergroup;
      } else {
        return isReachable(chat, outcome);
      }
    }
    log.warn("dropped a reply to {} after {} attempts", chat, MAX_ATTEMPTS);
    return false;
  }

  private boolean isReachable(TelegramChat chat, DeliveryOutcome outcome) {
    if (outcome instanceof Closed closed) {
      log.info("{} no longer takes messages: {}", chat, closed.reason());
      subscriptions.close(chat, closed.reason());
      return false;
    }
    if (!(outcome instanceof DeliveryOutcome.Accepted)) {
      log.warn("could not send a reply to {}: {}", chat, outcome);
    }
    return true;
  }
}
