package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.rendering.MailRenderer;
import dev.chaoxin.digest.rendering.TelegramRenderer;
import dev.chaoxin.subscriptions.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The ways a digest goes: each has its own form and its own queue. */
enum ChannelKind {
  TELEGRAM,
  MAIL;

  /** The carrier of a channel. */
  static ChannelKind of(Channel channel) {
    return channel instanceof Channel.TelegramChat ? TELEGRAM : MAIL;
  }

  /** As stored. */
  static ChannelKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As stored. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first of the messengers that serves such channels. */
  Optional<Messenger> firstServing(List<Messenger> messengers) {
    Channel specimen = channel(this == MAIL ? "reader@example.org" : "1");
    return messengers.stream().filter(messenger -> messenger.serves(specimen)).findFirst();
  }

  /** The digest in its final form. */
  List<String> render(Digest digest) {
    return switch (this) {
      case TELEGRAM -> new TelegramRenderer().render(digest);
      case MAIL -> List.of(Mail.RENDERER.render(digest));
    };
  }

  /** A channel's address as stored. */
  static String address(Channel channel) {
    if (channel instanceof Channel.TelegramChat chat) {
      return chat.chatId() + (chat.thread().isPresent() ? "/" + chat.thread().getAsInt() : "");
    }
    return ((Channel.Mailbox) channel).address();
  }

  /** The channel of a stored address. */
  Channel channel(String address) {
    if (this == MAIL) {
      return new Channel.Mailbox(address);
    }
    String[] chat = address.split("/", -1);
    return new Channel.TelegramChat(
        Long.parseLong(chat[0]),
        chat.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(chat[1])));
  }

  /** Opened when the first mail is set. */
  private static final class Mail {
    static final MailRenderer RENDERER = new MailRenderer();
  }
}
