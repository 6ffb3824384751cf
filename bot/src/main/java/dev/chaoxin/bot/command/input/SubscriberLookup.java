package dev.chaoxin.bot.command.input;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.OptionalInt;

/** Finds a reader by the chat or mailbox that an operator names. */
public final class SubscriberLookup {

  private SubscriberLookup() {}

  /**
   * The reader of a chat or mailbox.
   *
   * @param address the number of a Telegram chat, or a mail address
   * @throws EnvironmentProblem if no reader has it
   */
  public static Subscriber get(Subscriptions subscriptions, String address) {
    Channel channel =
        address.matches("-?\\d{1,16}")
            ? new Channel.TelegramChat(Long.parseLong(address), OptionalInt.empty())
            : new Channel.Mailbox(address);
    return subscriptions
        .findBy(channel)
        .orElseThrow(
            () ->
                new EnvironmentProblem(
                    "no reader has that address: give the number of a Telegram chat, or a mail"
                        + " address that is linked"));
  }
}
