package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.bot.botapi.BotApiMessage.MessageContext;

/**
 * What users do in chats, and the updates that result. Every method needs the account's monitor.
 */
final class ChatUsers {

  /** The user who acts in a group when a test names none. */
  static final long SOMEBODY = 1;

  private final BotAccount account;

  ChatUsers(BotAccount account) {
    this.account = account;
  }

  /** A message or a channel post. */
  BotApiMessage write(BotApiChat chat, long user, String text, int thread, int replyTo) {
    return deliver(chat, user, text, thread, replyTo, BotApiJson.object());
  }

  /** A picture without a caption. */
  BotApiMessage sendPhoto(BotApiChat chat, long user) {
    ObjectNode photo = BotApiJson.object();
    photo
        .putArray("photo")
        .addObject()
        .put("file_id", "photo")
        .put("file_unique_id", "p")
        .put("width", 1)
        .put("height", 1);
    return deliver(chat, user, "", 0, 0, photo);
  }

  private BotApiMessage deliver(
      BotApiChat chat, long user, String text, int thread, int replyTo, ObjectNode extra) {
    if (chat.status() == ChatStatus.BLOCKED) {
      throw new AssertionError("a user who blocked the bot cannot write to it");
    }
    if (chat.status() == ChatStatus.NEVER_STARTED) {
      chat.become(ChatStatus.OPEN);
    }
    if (chat.isGroup()) {
      chat.enter(user);
    }
    MessageContent content = MessageContent.plain(text);
    MessageContext context = new MessageContext(account.now(), thread, replyTo, extra);
    int id = account.nextMessageId(chat);
    BotApiMessage message = BotApiMessage.ofUser(chat.id(), id, user, content, context);
    chat.put(message);
    String type = chat.type().equals("channel") ? "channel_post" : "message";
    account.updates.add(type, account.json.message(message));
    return message;
  }

  /**
   * Presses a button.
   *
   * @return the id of the callback query
   */
  String press(BotApiChat chat, long user, int messageId, String data) {
    if (chat.isGroup()) {
      chat.enter(user);
    }
    String id = account.callbacks.open();
    ObjectNode query = BotApiJson.object().put("id", id);
    query.set("from", account.json.user(user));
    query.set(
        "message",
        chat.findMessage(messageId)
            .map(account.json::message)
            .orElseGet(() -> account.json.inaccessible(chat, messageId)));
    query.put("chat_instance", String.valueOf(chat.id())).put("data", data);
    account.updates.add("callback_query", query);
    return id;
  }

  /** The bot is blocked, let in again, added or thrown out (ChatMemberUpdated). */
  void changeMembership(BotApiChat chat, ChatStatus status, String before, String after) {
    chat.become(status);
    long by = chat.isPrivate() ? chat.id() : SOMEBODY;
    account.updates.add("my_chat_member", account.json.botMembership(chat, by, before, after));
  }

  /** A group becomes a supergroup: a service message in each says so. */
  void migrate(BotApiChat group, long supergroupId) {
    BotApiChat supergroup = account.add(new BotApiChat(supergroupId, "supergroup", group.title()));
    group.members().forEach(supergroup::setMember);
    ObjectNode to = BotApiJson.object().put("migrate_to_chat_id", supergroupId);
    deliver(group, SOMEBODY, "", 0, 0, to);
    ObjectNode from = BotApiJson.object().put("migrate_from_chat_id", group.id());
    deliver(supergroup, SOMEBODY, "", 0, 0, from);
    group.migrate(supergroupId);
  }
}
