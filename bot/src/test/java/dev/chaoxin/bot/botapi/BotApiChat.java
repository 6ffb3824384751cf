package dev.chaoxin.bot.botapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A chat of the bot: who is in it, what it shows, and whether the bot may write there. */
final class BotApiChat {

  private final long id;
  private final String type;
  private final String title;
  private final TreeMap<Integer, BotApiMessage> messages = new TreeMap<>();
  private final Map<Long, String> members = new HashMap<>();
  private final Map<Integer, Boolean> topicsOpen = new HashMap<>();
  private final Set<Integer> deleted = new HashSet<>();
  private String languageCode = "zh-hans";
  private ChatStatus status = ChatStatus.OPEN;
  private long migratedTo;
  private int ownSequence;
  private int sentByBot;
  private int changesByBot;
  private boolean saidForbidden;

  /**
   * A chat in which nothing was said yet.
   *
   * @param type as in the Bot API: private, group, supergroup or channel
   * @param title the first name of the user, in a private chat
   */
  BotApiChat(long id, String type, String title) {
    this.id = id;
    this.type = type;
    this.title = title;
  }

  long id() {
    return id;
  }

  String type() {
    return type;
  }

  String title() {
    return title;
  }

  String languageCode() {
    return languageCode;
  }

  void speak(String newLanguageCode) {
    languageCode = newLanguageCode;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  boolean isGroup() {
    return type.equals("group") || type.equals("supergroup");
  }

  /** Supergroups and channels number their messages themselves (TDLib, MessageId). */
  boolean numbersItself() {
    return type.equals("supergroup") || type.equals("channel");
  }

  int nextOwnId() {
    return ++ownSequence;
  }

  ChatStatus status() {
    return status;
  }

  void become(ChatStatus newStatus) {
    status = newStatus;
    saidForbidden = false;
  }

  void migrate(long supergroup) {
    become(ChatStatus.MIGRATED);
    migratedTo = supergroup;
  }

  /** Whether the bot was already told that it may not write here. */
  boolean saidForbidden() {
    return saidForbidden;
  }

  /** Throws unless the bot may write here. */
  void checkWritable() throws BotApiRefusal {
    Optional<String> forbidden = status.forbidden(type);
    if (forbidden.isPresent()) {
      saidForbidden = true;
      throw BotApiRefusal.forbidden(forbidden.get());
    }
    if (status == ChatStatus.NO_RIGHTS) {
      throw BotApiRefusal.state("not enough rights to send text messages to the chat");
    }
    if (status == ChatStatus.MIGRATED) {
      throw BotApiRefusal.migrated(migratedTo);
    }
  }

  void openTopic(int thread) {
    topicsOpen.put(thread, true);
  }

  void closeTopic(int thread) {
    topicsOpen.put(thread, false);
  }

  void deleteTopic(int thread) {
    topicsOpen.remove(thread);
  }

  boolean isForum() {
    return !topicsOpen.isEmpty();
  }

  /** Throws unless the bot may write to that forum topic; 0 is no topic. */
  void checkThread(int thread) throws BotApiRefusal {
    if (thread != 0 && !topicsOpen.containsKey(thread)) {
      throw BotApiRefusal.state("message thread not found");
    }
    if (thread != 0 && !topicsOpen.get(thread)) {
      throw BotApiRefusal.state("TOPIC_CLOSED");
    }
  }

  /** The status of a user as a ChatMember; nothing for a user whom Telegram does not know here. */
  Optional<String> findMember(long user) {
    return Optional.ofNullable(members.get(user));
  }

  void setMember(long user, String memberStatus) {
    members.put(user, memberStatus);
  }

  void enter(long user) {
    members.putIfAbsent(user, "member");
  }

  Map<Long, String> members() {
    return members;
  }

  void put(BotApiMessage message) {
    boolean isNew = messages.put(message.id(), message) == null;
    if (message.isFromBot()) {
      changesByBot++;
      sentByBot += isNew ? 1 : 0;
    }
  }

  void delete(int messageId) {
    deleted.add(messageId);
  }

  Optional<BotApiMessage> findMessage(int messageId) {
    return Optional.ofNullable(messages.get(messageId)).filter(m -> !deleted.contains(m.id()));
  }

  /** What the chat shows, oldest first. */
  List<BotApiMessage> visible() {
    return messages.values().stream().filter(m -> !deleted.contains(m.id())).toList();
  }

  /** How many messages the bot has sent or edited. */
  int changesByBot() {
    return changesByBot;
  }

  /** How many messages the bot has sent, whether deleted or not. */
  int sentByBot() {
    return sentByBot;
  }
}
