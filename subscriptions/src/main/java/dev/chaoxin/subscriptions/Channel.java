package dev.chaoxin.subscriptions;

import java.util.OptionalInt;

/** A place where a reader is reached. Its text form is masked: it may stand in a log. */
public sealed interface Channel {

  /**
   * A Telegram chat.
   *
   * @param chatId Telegram's number of the chat, up to 52 bits, negative for groups and channels
   * @param thread the forum topic in it ({@code message_thread_id}), if any
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
   * @param address local part and domain, checked
   */
  record Mailbox(String address) implements Channel {
    @Override
    public String toString() {
      int at = address.lastIndexOf('@');
      return "mail:" + address.charAt(0) + "…" + address.substring(at);
    }
  }
}
