package dev.chaoxin.subscriptions;

import java.util.OptionalInt;

/** Where a reader receives digests. {@code toString} masks the address, for use in logs. */
public sealed interface Channel {

  /**
   * A Telegram chat.
   *
   * @param chatId Telegram's id of the chat, up to 52 bits, negative for groups and channels
   * @param thread the forum topic in the chat ({@code message_thread_id}), if any
   */
  record TelegramChat(long chatId, OptionalInt thread) implements Channel {
    @Override
    public String toString() {
      return "telegram:…" + Math.floorMod(Math.abs(chatId), 1000);
    }
  }

  /**
   * A mailbox.
   *
   * @param address a valid address
   */
  record Mailbox(String address) implements Channel {
    @Override
    public String toString() {
      int at = address.lastIndexOf('@');
      return "mail:" + address.charAt(0) + "…" + address.substring(at);
    }
  }
}
