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

/** The newsboy for Telegram chats. */
public final class TelegramMessenger implements Messenger {

  /** The longest wait for a turn; who has to wait longer is looked at again later. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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

  /** Telegram knows no idempotency key: the same part sent again is a second message. */
  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Duration awaitPermit(Channel to) {
    return governor.acquire(Priority.BROADCAST, to, PATIENCE);
  }

  @Override
  public DeliveryOutcome send(OutgoingPart consignment) {
    if (!(consignment.to() instanceof TelegramChat chat)) {
      return new Refused("not a Telegram chat");
    }
    Reply message;
    try {
      message = Reply.fromPayload(consignment.part().payload(), consignment.omitted());
    } catch (IllegalArgumentException wrong) {
      return new Refused("not a message: " + wrong.getMessage());
    }
    DeliveryOutcome outcome = sender.send(chat, message, OptionalInt.empty());
    if (outcome instanceof Deferred deferred) {
      governor.pause(chat, deferred.pause());
    }
    return outcome;
  }
}
