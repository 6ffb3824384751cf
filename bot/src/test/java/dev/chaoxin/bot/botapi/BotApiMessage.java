package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A message in a chat, as it is after edits. */
public final class BotApiMessage {

  private final long chatId;
  private final int id;
  private final Optional<Long> sender;
  private final MessageContent content;
  private final MessageContext context;
  private final boolean edited;

  /**
   * Where a message belongs.
   *
   * @param date in seconds since 1970
   * @param thread the forum topic, or 0
   * @param replyTo the message it answers, or 0
   * @param extra further fields of the Message, for what is no text
   */
  record MessageContext(long date, int thread, int replyTo, ObjectNode extra) {}

  private BotApiMessage(
      long chatId,
      int id,
      Optional<Long> sender,
      MessageContent content,
      MessageContext context,
      boolean edited) {
    this.chatId = chatId;
    this.id = id;
    this.sender = sender;
    this.content = content;
    this.context = context;
    this.edited = edited;
  }

  static BotApiMessage ofBot(long chatId, int id, MessageContent content, MessageContext context) {
    return new BotApiMessage(chatId, id, Optional.empty(), content, context, false);
  }

  static BotApiMessage ofUser(
      long chatId, int id, long user, MessageContent content, MessageContext context) {
    return new BotApiMessage(chatId, id, Optional.of(user), content, context, false);
  }

  BotApiMessage edited(MessageContent newContent) {
    return new BotApiMessage(chatId, id, sender, newContent, context, true);
  }

  public long chatId() {
    return chatId;
  }

  /** The message_id. */
  public int id() {
    return id;
  }

  public boolean isFromBot() {
    return sender.isEmpty();
  }

  /** The text without formatting; empty for what is no text. */
  public String text() {
    return content.text();
  }

  /** The formatting that Telegram keeps. */
  public List<TextEntity> entities() {
    return content.entities();
  }

  /** The rows of the inline keyboard. */
  public List<List<InlineButton>> keyboard() {
    return content.keyboard();
  }

  /** The forum topic, or 0. */
  public int thread() {
    return context.thread();
  }

  /** The message_id of the message it answers, or 0. */
  public int replyTo() {
    return context.replyTo();
  }

  public boolean isEdited() {
    return edited;
  }

  /** Its button with that text on it. */
  Optional<InlineButton> findButton(String text) {
    return keyboard().stream()
        .flatMap(List::stream)
        .filter(button -> button.text().equals(text))
        .findFirst();
  }

  /** The user who wrote it; nobody when the bot did. */
  Optional<Long> sender() {
    return sender;
  }

  MessageContent content() {
    return content;
  }

  MessageContext context() {
    return context;
  }

  @Override
  public String toString() {
    return "#" + id + " " + text();
  }
}
