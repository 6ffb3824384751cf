package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.telegram.StoredUpdate.Origin;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reduces the library's updates to what the bot acts on. */
final class UpdateParser {

  private static final Set<String> NOT_A_MEMBER = Set.of("left", "kicked");

  private final Supplier<String> botName;

  /**
   * @param botName the bot's username, without the at sign
   */
  UpdateParser(Supplier<String> botName) {
    this.botName = botName;
  }

  /** The update; empty if the bot does not act on it. */
  Optional<StoredUpdate> parse(Update update) {
    int id = update.getUpdateId();
    if (update.getMessage() != null) {
      return message(id, update.getMessage());
    }
    if (update.getChannelPost() != null) {
      return message(id, update.getChannelPost());
    }
    if (update.getCallbackQuery() != null) {
      return Optional.of(callbackQuery(id, update.getCallbackQuery()));
    }
    return Optional.ofNullable(update.getMyChatMember()).map(member -> myChatMember(id, member));
  }

  private Optional<StoredUpdate> message(int id, Message message) {
    long chatId = message.getChat().getId();
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new StoredUpdate.Migration(id, chatId, message.getMigrateToChatId()));
    }
    if (message.getMigrateFromChatId() != null) {
      return Optional.of(new StoredUpdate.Migration(id, message.getMigrateFromChatId(), chatId));
    }
    boolean isPrivate = isPrivate(message.getChat());
    Optional<String> text = isPrivate ? privateText(message) : groupText(message);
    return text.map(
        content ->
            new StoredUpdate.TextMessage(
                id,
                new Origin(
                    chatId,
                    messageThreadId(message),
                    isPrivate,
                    senderId(message, message.getFrom()),
                    languageCode(message.getFrom())),
                message.getMessageId(),
                content));
  }

  /** In a private chat everything but service messages; the text of a picture etc. is empty. */
  private static Optional<String> privateText(Message message) {
    boolean hasContent =
        message.hasText()
            || message.hasPhoto()
            || message.hasSticker()
            || message.hasVoice()
            || message.hasDocument()
            || message.hasVideo()
            || message.hasAudio()
            || message.hasLocation()
            || message.hasContact();
    return hasContent
        ? Optional.of(Objects.requireNonNullElse(message.getText(), ""))
        : Optional.empty();
  }

  /** In a group only commands, mentions of the bot, and replies to its messages. */
  private Optional<String> groupText(Message message) {
    if (!message.hasText()) {
      return Optional.empty();
    }
    String text = message.getText().strip();
    String mention = "@" + botName.get().toLowerCase(Locale.ROOT);
    if (text.startsWith("/")) {
      String command = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      boolean forBot = command.indexOf('@') < 0 || command.endsWith(mention);
      return forBot ? Optional.of(text) : Optional.empty();
    }
    int index = text.toLowerCase(Locale.ROOT).indexOf(mention);
    if (index >= 0) {
      return Optional.of(
          (text.substring(0, index) + " " + text.substring(index + mention.length())).strip());
    }
    return isReplyToBot(message) ? Optional.of(text) : Optional.empty();
  }

  private boolean isReplyToBot(Message message) {
    Message original = message.getReplyToMessage();
    return original != null
        && original.getFrom() != null
        && botName.get().equalsIgnoreCase(original.getFrom().getUserName());
  }

  private static StoredUpdate callbackQuery(int id, CallbackQuery query) {
    User user = query.getFrom();
    MaybeInaccessibleMessage message = query.getMessage();
    boolean known = message != null && message.getChat() != null;
    Origin origin =
        known
            ? new Origin(
                message.getChat().getId(),
                message instanceof Message full ? messageThreadId(full) : 0,
                isPrivate(message.getChat()),
                user.getId(),
                languageCode(user))
            : new Origin(user.getId(), 0, true, user.getId(), languageCode(user));
    return new StoredUpdate.CallbackQuery(
        id,
        origin,
        known ? message.getMessageId() : 0,
        query.getId(),
        Objects.requireNonNullElse(query.getData(), ""));
  }

  private static StoredUpdate myChatMember(int id, ChatMemberUpdated change) {
    String status =
        change.getNewChatMember() == null ? "unknown" : change.getNewChatMember().getStatus();
    return new StoredUpdate.MyChatMember(
        id, change.getChat().getId(), !NOT_A_MEMBER.contains(status), status);
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  /** The forum topic, or 0; a private chat is one subscriber, whatever its topics. */
  private static int messageThreadId(Message message) {
    boolean forum =
        Boolean.TRUE.equals(message.getIsTopicMessage()) && !isPrivate(message.getChat());
    return forum && message.getMessageThreadId() != null ? message.getMessageThreadId() : 0;
  }

  /** The sender, or 0 for anonymous administrators and channel posts, which come from the chat. */
  private static long senderId(Message message, User from) {
    boolean sentAsChat =
        message.getSenderChat() != null
            && message.getSenderChat().getId().equals(message.getChat().getId());
    return sentAsChat || from == null ? 0 : from.getId();
  }

  private static String languageCode(User user) {
    return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
  }
}
