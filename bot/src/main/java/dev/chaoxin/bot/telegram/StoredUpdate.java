package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An update reduced to what the bot acts on, stored as JSON until it has been handled. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StoredUpdate.TextMessage.class, name = "message"),
  @JsonSubTypes.Type(value = StoredUpdate.CallbackQuery.class, name = "callback_query"),
  @JsonSubTypes.Type(value = StoredUpdate.MyChatMember.class, name = "my_chat_member"),
  @JsonSubTypes.Type(value = StoredUpdate.Migration.class, name = "migration")
})
sealed interface StoredUpdate {

  /** The update_id. */
  int updateId();

  /** The chat; updates of a chat are handled in order. */
  long chatId();

  /**
   * Where a message or a pressed button comes from.
   *
   * @param chatId the chat
   * @param messageThreadId the forum topic, or 0
   * @param isPrivate whether it is a private chat
   * @param userId the sender, or 0 if the chat itself is the sender
   * @param languageCode the sender's IETF language tag, may be empty
   */
  record Origin(
      long chatId, int messageThreadId, boolean isPrivate, long userId, String languageCode) {}

  /** A message; its text is empty for a picture, a sticker and the like. */
  record TextMessage(int updateId, Origin origin, int messageId, String text)
      implements StoredUpdate {
    @Override
    public long chatId() {
      return origin.chatId();
    }
  }

  /** A pressed button below message {@code messageId}, which is 0 if unknown. */
  record CallbackQuery(
      int updateId, Origin origin, int messageId, String callbackQueryId, String data)
      implements StoredUpdate {
    @Override
    public long chatId() {
      return origin.chatId();
    }
  }

  /** The bot was added to or removed from a chat, or blocked or unblocked by a user. */
  record MyChatMember(int updateId, long chatId, boolean member, String status)
      implements StoredUpdate {}

  /** A group became a supergroup with a new id. */
  record Migration(int updateId, long chatId, long newChatId) implements StoredUpdate {}
}
