package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.telegram.StoredUpdate.Place;
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

/** Reduces updates to what the bot acts on. */
final class UpdateParser {

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");

  private final Supplier<String> botName;

  /**
   * A reader for one bot.
   *
   * @param botName the bot's username, without the at sign
   */
  UpdateParser(Supplier<String> botName) {
    this.botName = botName;
  }

  /** What there is to do; nothing for an update that is not for us. */
  Optional<StoredUpdate> read(Update update) {
    int id = update.getUpdateId();
    if (update.getMessage() != null) {
      return message(id, update.getMessage());
    }
    if (update.getChannelPost() != null) {
      return message(id, update.getChannelPost());
    }
    if (update.getCallbackQuery() != null) {
      return Optional.of(press(id, update.getCallbackQuery()));
    }
    return Optional.ofNullable(update.getMyChatMember()).map(member -> membership(id, member));
  }

  private Optional<StoredUpdate> message(int id, Message message) {
    long chatId = message.getChat().getId();
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new StoredUpdate.Migrated(id, chatId, message.getMigrateToChatId()));
    }
    if (message.getMigrateFromChatId() != null) {
      return Optional.of(new StoredUpdate.Migrated(id, message.getMigrateFromChatId(), chatId));
    }
    boolean isPrivate = isPrivate(message.getChat());
    Optional<String> text = isPrivate ? ownChat(message) : group(message);
    return text.map(
        said ->
            new StoredUpdate.Typed(
                id,
                new Place(
                    chatId,
                    thread(message),
                    isPrivate,
                    speaker(message, message.getFrom()),
                    language(message.getFrom())),
                message.getMessageId(),
                said));
  }

  /** In a reader's own chat everything counts, but for what Telegram itself writes there. */
  private static Optional<String> ownChat(Message message) {
    boolean something =
        message.hasText()
            || message.hasPhoto()
            || message.hasSticker()
            || message.hasVoice()
            || message.hasDocument()
            || message.hasVideo()
            || message.hasAudio()
            || message.hasLocation()
            || message.hasContact();
    return something
        ? Optional.of(Objects.requireNonNullElse(message.getText(), ""))
        : Optional.empty();
  }

  /** In a group only what is said to the bot: a command, its name, an answer to its message. */
  private Optional<String> group(Message message) {
    if (!message.hasText()) {
      return Optional.empty();
    }
    String text = message.getText().strip();
    String at = "@" + botName.get().toLowerCase(Locale.ROOT);
    if (text.startsWith("/")) {
      String command = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      boolean ours = command.indexOf('@') < 0 || command.endsWith(at);
      return ours ? Optional.of(text) : Optional.empty();
    }
    int named = text.toLowerCase(Locale.ROOT).indexOf(at);
    if (named >= 0) {
      return Optional.of(
          (text.substring(0, named) + " " + text.substring(named + at.length())).strip());
    }
    return isAnswerToUs(message) ? Optional.of(text) : Optional.empty();
  }

  private boolean isAnswerToUs(Message message) {
    Message answered = message.getReplyToMessage();
    return answered != null
        && answered.getFrom() != null
        && botName.get().equalsIgnoreCase(answered.getFrom().getUserName());
  }

  private static StoredUpdate press(int id, CallbackQuery query) {
    User user = query.getFrom();
    MaybeInaccessibleMessage message = query.getMessage();
    boolean known = message != null && message.getChat() != null;
    Place place =
        known
            ? new Place(
                message.getChat().getId(),
                message instanceof Message full ? thread(full) : 0,
                isPrivate(message.getChat()),
                user.getId(),
                language(user))
            : new Place(user.getId(), 0, true, user.getId(), language(user));
    return new StoredUpdate.Pressed(
        id,
        place,
        known ? message.getMessageId() : 0,
        query.getId(),
        Objects.requireNonNullElse(query.getData(), ""));
  }

  private static StoredUpdate membership(int id, ChatMemberUpdated change) {
    String status =
        change.getNewChatMember() == null ? "unknown" : change.getNewChatMember().getStatus();
    return new StoredUpdate.Membership(
        id, change.getChat().getId(), !OUTSIDE.contains(status), status);
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  /** The topic of a forum; a private chat is one reader, whatever its topics. */
  private static int thread(Message message) {
    boolean forum =
        Boolean.TRUE.equals(message.getIsTopicMessage()) && !isPrivate(message.getChat());
    return forum && message.getMessageThreadId() != null ? message.getMessageThreadId() : 0;
  }

  /** An anonymous manager and a channel's author speak as the chat itself. */
  private static long speaker(Message message, User from) {
    boolean chatSpeaks =
        message.getSenderChat() != null
            && message.getSenderChat().getId().equals(message.getChat().getId());
    return chatSpeaks || from == null ? 0 : from.getId();
  }

  private static String language(User user) {
    return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
  }
}
