package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An update, reduced to what the bot acts on; it is stored as JSON until it is done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StoredUpdate.Typed.class, name = "typed"),
  @JsonSubTypes.Type(value = StoredUpdate.Pressed.class, name = "pressed"),
  @JsonSubTypes.Type(value = StoredUpdate.Membership.class, name = "membership"),
  @JsonSubTypes.Type(value = StoredUpdate.Migrated.class, name = "migrated")
})
sealed interface StoredUpdate {

  /** Telegram's number of the update. */
  int updateId();

  /** The chat it concerns: updates of one chat are handled in their order. */
  long chatId();

  /**
   * Who said something, and where.
   *
   * @param chatId the chat
   * @param thread the forum topic, or 0
   * @param isPrivate whether it is a reader's own chat
   * @param userId the speaker, or 0 where the chat itself speaks
   * @param language the speaker's IETF language tag, may be empty
   */
  record Place(long chatId, int thread, boolean isPrivate, long userId, String language) {}

  /** A text; empty when it was a picture, a sticker and the like. */
  record Typed(int updateId, Place place, int messageId, String text) implements StoredUpdate {
    @Override
    public long chatId() {
      return place.chatId();
    }
  }

  /** A button under message {@code messageId}. */
  record Pressed(int updateId, Place place, int messageId, String callbackId, String data)
      implements StoredUpdate {
    @Override
    public long chatId() {
      return place.chatId();
    }
  }

  /** The bot may write to the chat from now on, or no longer. */
  record Membership(int updateId, long chatId, boolean member, String status)
      implements StoredUpdate {}

  /** A group became a supergroup with another number. */
  record Migrated(int updateId, long chatId, long newChatId) implements StoredUpdate {}
}
