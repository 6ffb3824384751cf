package dev.chaoxin.bot.command.input;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import java.util.OptionalInt;

/** Finds the reader whom an operator names by a place where digests go. */
public final class SubscriberLookup {

  private SubscriberLookup() {}

  /**
   * The reader of a chat or mailbox.
   *
   * @throws Unfit when there is none
   */
  public static Subscriber find(Components house, String place) {
    Channel channel =
        place.matches("-?\\d{1,16}")
            ? new Channel.TelegramChat(Long.parseLong(place), OptionalInt.empty())
            : new Channel.Mailbox(place);
    return house
        .subscriptions()
        .findBy(channel)
        .orElseThrow(
            () ->
                new EnvironmentProblem(
                    "no reader is reached there: give the number of a Telegram chat, or a mail"
                        + " address that is linked"));
  }
}
