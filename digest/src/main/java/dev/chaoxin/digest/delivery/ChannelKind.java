package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.rendering.MailRenderer;
import dev.chaoxin.digest.rendering.TelegramRenderer;
import dev.chaoxin.subscriptions.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of channels; each has its own rendering and its own queue in the ledger. */
enum ChannelKind {
  TELEGRAM,
  MAIL;

  /** The kind of a channel. */
  static ChannelKind of(Channel channel) {
    return channel instanceof Channel.TelegramChat ? TELEGRAM : MAIL;
  }

  /** The kind stored as {@link #code()}. */
  static ChannelKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The name in the database. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first messenger that serves channels of this kind. */
  Optional<Messenger> firstServing(List<Messenger> messengers) {
    Channel example = channel(this == MAIL ? "reader@example.org" : "1");
    return messengers.stream().filter(messenger -> messenger.serves(example)).findFirst();
  }

  /** Renders a digest; one payload per part. */
  List<String> render(Digest digest) {
    return switch (this) {
      case TELEGRAM -> new TelegramRenderer().render(digest);
      case MAIL -> List.of(Mail.RENDERER.render(digest));
    };
  }

  /** A channel's address as stored in the database. */
  static String address(Channel channel) {
    if (channel instanceof Channel.TelegramChat chat) {
      return chat.chatId() + (chat.thread().isPresent() ? "/" + chat.thread().getAsInt() : "");
    }
    return ((Channel.Mailbox) channel).address();
  }

  /** The channel with a stored address. */
  Channel channel(String address) {
    if (this == MAIL) {
      return new Channel.Mailbox(address);
    }
    String[] chat = address.split("/", -1);
    return new Channel.TelegramChat(
        Long.parseLong(chat[0]),
        chat.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(chat[1])));
  }

  /** Loads the mail templates when the first mail is rendered. */
  private static final class Mail {
    static final MailRenderer RENDERER = new MailRenderer();
  }
}
