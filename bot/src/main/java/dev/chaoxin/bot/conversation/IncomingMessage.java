package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.util.Locale;

/**
 * Something a reader said.
 *
 * @param from the chat it was said in; the settings belong to the chat
 * @param language the language of the speaker's own device, one of {@link
 *     dev.chaoxin.subscriptions.Languages}
 * @param speaker what the speaker may do to the chat's settings
 * @param said the words or the press
 */
public record IncomingMessage(TelegramChat from, Locale language, Speaker speaker, Said said) {

  /** Who speaks. */
  public enum Speaker {
    /** The reader in their own chat, or somebody who manages the group. */
    OWNER,
    /** Somebody in a group: may look, may not change. */
    GUEST
  }

  /** The way it was said. */
  public sealed interface Said {}

  /** Text, as typed. */
  public record Typed(String text) implements Said {}

  /** A button, by its data. */
  public record Pressed(String data) implements Said {}

  /** Typed by the reader in their own chat. */
  public static IncomingMessage typed(TelegramChat from, Locale language, String text) {
    return new IncomingMessage(from, language, Speaker.OWNER, new Typed(text));
  }

  /** Pressed by the reader in their own chat. */
  public static IncomingMessage pressed(TelegramChat from, Locale language, String data) {
    return new IncomingMessage(from, language, Speaker.OWNER, new Pressed(data));
  }
}
