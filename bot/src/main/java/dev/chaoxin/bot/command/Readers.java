package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Chaoxin;
import dev.chaoxin.bot.Unfit;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import java.util.OptionalInt;

/** Finds the reader whom an operator names by a place where digests go. */
final class Readers {

  private Readers() {}

  /**
   * The reader of a chat or mailbox.
   *
   * @throws Unfit when there is none
   */
  static Subscriber find(Chaoxin house, String place) {
    Channel channel =
        place.matches("-?\\d{1,16}")
            ? new Channel.TelegramChat(Long.parseLong(place), OptionalInt.empty())
            : new Channel.Mailbox(place);
    return house
        .desk()
        .findBy(channel)
        .orElseThrow(
            () ->
                new Unfit(
                    "no reader is reached there: give the number of a Telegram chat, or a mail"
                        + " address that is linked"));
  }
}
