package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.time.Duration;
import java.util.OptionalInt;

/** Sends parts of digests to Telegram chats. */
final class TelegramMessenger implements Messenger {

  /** The longest wait for the rate limit; a chat with a longer wait is tried again later. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  private final ChatSender sender;
  private final RateGovernor governor;

  TelegramMessenger(ChatSender sender, RateGovernor governor) {
    this.sender = sender;
    this.governor = governor;
  }

  @Override
  public boolean serves(Channel channel) {
    return channel instanceof TelegramChat;
  }

  /** The Bot API has no idempotency key: a part sent twice is two messages. */
  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Duration awaitPermit(Channel to) {
    return governor.acquire(Priority.BROADCAST, to, MAX_WAIT);
  }

  @Override
  public DeliveryOutcome send(OutgoingPart outgoing) {
    if (!(outgoing.to() instanceof TelegramChat chat)) {
      return new Refused("not a Telegram chat");
    }
    Reply message;
    try {
      message = Reply.fromPayload(outgoing.part().payload(), outgoing.omitted());
    } catch (IllegalArgumentException e) {
      return new Refused("not a message: " + e.getMessage());
    }
    DeliveryOutcome outcome = sender.send(chat, message, OptionalInt.empty());
    if (outcome instanceof Deferred deferred) {
      governor.pause(chat, deferred.pause());
    }
    return outcome;
  }
}
