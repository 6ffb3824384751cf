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
 * Sends answers: ahead of the morning's round, at the pace of the governor, again when Telegram
 * says "later", never again when nobody knows whether it arrived.
 */
final class ReplySender {

  private static final Logger log = LoggerFactory.getLogger(ReplySender.class);

  /** An answer that comes later than this is no answer. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int ATTEMPTS = 4;

  private final ChatSender sender;
  private final RateGovernor governor;
  private final Subscriptions desk;

  ReplySender(ChatSender sender, RateGovernor governor, Subscriptions desk) {
    this.sender = sender;
    this.governor = governor;
    this.desk = desk;
  }

  /**
   * Sends a message.
   *
   * @return whether the chat goes on: false when it is closed to us and the rest may be spared
   */
  boolean send(TelegramChat to, Reply reply, OptionalInt answering) {
    return deliver(to, chat -> sender.send(chat, reply, answering));
  }

  /** Changes the message whose button was pressed; what comes back is as in {@link #send}. */
  boolean edit(TelegramChat in, int messageId, Reply reply) {
    return deliver(in, chat -> sender.edit(chat, messageId, reply));
  }

  @FunctionalInterface
  private interface Sending {
    DeliveryOutcome to(TelegramChat chat);
  }

  private boolean deliver(TelegramChat first, Sending sending) {
    TelegramChat chat = first;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (!governor.acquire(Priority.REPLY, chat, PATIENCE).isZero()) {
        log.warn("an answer to {} is dropped: its turn would come too late", chat);
        return false;
      }
      DeliveryOutcome outcome = sending.to(chat);
      if (outcome instanceof Deferred deferred) {
        governor.pause(chat, deferred.pause());
      } else if (outcome instanceof Moved moved && moved.to() instanceof TelegramChat elsewhere) {
        desk.move(chat, elsewhere);
        chat = elsewhere;
      } else {
        return settled(chat, outcome);
      }
    }
    log.warn("an answer to {} is dropped after {} attempts", chat, ATTEMPTS);
    return false;
  }

  private boolean settled(TelegramChat chat, DeliveryOutcome outcome) {
    if (outcome instanceof Closed closed) {
      log.info("{} is closed to us: {}", chat, closed.reason());
      desk.close(chat, closed.reason());
      return false;
    }
    if (!(outcome instanceof DeliveryOutcome.Accepted)) {
      log.warn("an answer to {} came to this: {}", chat, outcome);
    }
    return true;
  }
}
