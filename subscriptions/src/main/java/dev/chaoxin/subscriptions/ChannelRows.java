package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** SQL on the table {@code channel}. A channel belongs to one reader. */
final class ChannelRows {

  static final String TELEGRAM = "telegram";
  static final String MAIL = "mail";

  private ChannelRows() {}

  static String kind(Channel channel) {
    return channel instanceof TelegramChat ? TELEGRAM : MAIL;
  }

  static String address(Channel channel) {
    if (channel instanceof TelegramChat chat) {
      return chat.chatId() + (chat.thread().isPresent() ? "/" + chat.thread().getAsInt() : "");
    }
    return ((Mailbox) channel).address();
  }

  /** The address in the form used for comparison. */
  static String key(Channel channel) {
    return address(channel).toLowerCase(Locale.ROOT);
  }

  static Channel channel(String kind, String address) {
    if (kind.equals(MAIL)) {
      return new Mailbox(address);
    }
    int slash = address.indexOf('/');
    return slash < 0
        ? new TelegramChat(Long.parseLong(address), OptionalInt.empty())
        : new TelegramChat(
            Long.parseLong(address.substring(0, slash)),
            OptionalInt.of(Integer.parseInt(address.substring(slash + 1))));
  }

  static Optional<Long> owner(Handle handle, Channel channel) {
    return handle
        .createQuery("SELECT subscriber_id FROM channel WHERE kind = :kind AND address_key = :key")
        .bind("kind", kind(channel))
        .bind("key", key(channel))
        .mapTo(Long.class)
        .findOne();
  }

  static List<ChannelState> of(Handle handle, long subscriber) {
    return handle
        .createQuery(
            "SELECT kind, address, is_open, closed_reason, changed_at FROM channel"
                + " WHERE subscriber_id = :id ORDER BY id")
        .bind("id", subscriber)
        .map(
            (row, context) ->
                new ChannelState(
                    channel(row.getString(1), row.getString(2)),
                    row.getBoolean(3),
                    Optional.ofNullable(row.getString(4)),
                    row.getObject(5, java.time.OffsetDateTime.class).toInstant()))
        .list();
  }

  static List<Channel> open(Handle handle, long subscriber) {
    return of(handle, subscriber).stream()
        .filter(ChannelState::open)
        .map(ChannelState::channel)
        .toList();
  }

  static void insert(Handle handle, long subscriber, Channel channel, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO channel (subscriber_id, kind, address_key, address, is_open, changed_at)"
                + " VALUES (:id, :kind, :key, :address, TRUE, :now)")
        .bind("id", subscriber)
        .bind("kind", kind(channel))
        .bind("key", key(channel))
        .bind("address", address(channel))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Opens or closes a channel; one already in that state keeps its reason and time. */
  static void setOpen(Handle handle, Channel channel, boolean open, String reason, Instant now) {
    handle
        .createUpdate(
            "UPDATE channel SET is_open = :open, closed_reason = :reason, changed_at = :now"
                + " WHERE kind = :kind AND address_key = :key AND is_open <> :open")
        .bind("open", open)
        .bind("reason", open ? null : truncated(reason))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("kind", kind(channel))
        .bind("key", key(channel))
        .execute();
  }

  static void rename(Handle handle, Channel from, Channel to, Instant now) {
    handle
        .createUpdate(
            "UPDATE channel SET kind = :toKind, address_key = :toKey, address = :to,"
                + " is_open = TRUE, closed_reason = NULL, changed_at = :now"
                + " WHERE kind = :kind AND address_key = :key")
        .bind("toKind", kind(to))
        .bind("toKey", key(to))
        .bind("to", address(to))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("kind", kind(from))
        .bind("key", key(from))
        .execute();
  }

  static void remove(Handle handle, Channel channel) {
    handle
        .createUpdate("DELETE FROM channel WHERE kind = :kind AND address_key = :key")
        .bind("kind", kind(channel))
        .bind("key", key(channel))
        .execute();
  }

  static void removeMailboxes(Handle handle, long subscriber) {
    handle
        .createUpdate("DELETE FROM channel WHERE subscriber_id = :id AND kind = :kind")
        .bind("id", subscriber)
        .bind("kind", MAIL)
        .execute();
  }

  private static String truncated(String reason) {
    return reason.length() <= 400 ? reason : reason.substring(0, 400);
  }
}
