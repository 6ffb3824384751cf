package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.digest.delivering.Consignment;
import dev.chaoxin.digest.delivering.DeliveryOutcome;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivering.Messenger;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.util.OptionalInt;

/** The newsboy for Telegram chats. */
public final class TelegramMessenger implements Messenger {

  private final ChatSender sender;

  TelegramMessenger(ChatSender sender) {
    this.sender = sender;
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
  public DeliveryOutcome send(Consignment consignment) {
    if (!(consignment.to() instanceof TelegramChat chat)) {
      return new Refused("not a Telegram chat");
    }
    Reply message;
    try {
      message = Reply.ofPayload(consignment.part().payload());
    } catch (IllegalArgumentException wrong) {
      return new Refused("not a message: " + wrong.getMessage());
    }
    return sender.send(chat, message, OptionalInt.empty());
  }
}
