package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Objects of the Bot API as the server writes them ("Available types"). */
final class BotApiJson {

  private final BotAccount account;

  BotApiJson(BotAccount account) {
    this.account = account;
  }

  /** The bot as a User. */
  ObjectNode bot() {
    return object()
        .put("id", account.id())
        .put("is_bot", true)
        .put("first_name", "潮信")
        .put("username", BotApiDouble.NAME);
  }

  ObjectNode user(long id) {
    ObjectNode user = object().put("id", id).put("is_bot", false);
    Optional<BotApiChat> own = account.findChat(id);
    user.put("first_name", own.map(BotApiChat::title).orElse("User" + id));
    own.ifPresent(chat -> user.put("language_code", chat.languageCode()));
    return user;
  }

  ObjectNode chat(BotApiChat chat) {
    ObjectNode json = object().put("id", chat.id()).put("type", chat.type());
    json.put(chat.isPrivate() ? "first_name" : "title", chat.title());
    if (chat.isForum()) {
      json.put("is_forum", true);
    }
    return json;
  }

  ObjectNode message(BotApiMessage message) {
    ObjectNode json = withoutReply(message);
    if (message.replyTo() != 0) {
      account
          .chat(message.chatId())
          .findMessage(message.replyTo())
          .ifPresent(answered -> json.set("reply_to_message", withoutReply(answered)));
    }
    return json;
  }

  private ObjectNode withoutReply(BotApiMessage message) {
    BotApiChat chat = account.chat(message.chatId());
    ObjectNode json = object().put("message_id", message.id());
    if (chat.type().equals("channel")) {
      json.set("sender_chat", chat(chat));
    } else {
      json.set("from", message.sender().map(this::user).orElseGet(this::bot));
    }
    json.set("chat", chat(chat));
    json.put("date", message.context().date());
    if (message.thread() != 0) {
      json.put("message_thread_id", message.thread()).put("is_topic_message", true);
    }
    if (!message.text().isEmpty()) {
      json.put("text", message.text());
    }
    if (!message.entities().isEmpty()) {
      ArrayNode entities = json.putArray("entities");
      message.entities().forEach(entity -> entities.add(entity.json()));
    }
    if (!message.keyboard().isEmpty()) {
      json.set("reply_markup", markup(message.keyboard()));
    }
    return json.setAll(message.context().extra());
  }

  /** A message that is deleted or was never there (InaccessibleMessage). */
  ObjectNode inaccessible(BotApiChat chat, int messageId) {
    ObjectNode json = object().put("message_id", messageId).put("date", 0);
    json.set("chat", chat(chat));
    return json;
  }

  ObjectNode member(long user, String status) {
    ObjectNode json = object().put("status", status);
    json.set("user", user == account.id() ? bot() : user(user));
    if (status.equals("creator")) {
      json.put("is_anonymous", false);
    } else if (status.equals("kicked")) {
      json.put("until_date", 0);
    } else if (status.equals("administrator")) {
      json.put("can_be_edited", false).put("is_anonymous", false).put("can_manage_chat", true);
    }
    return json;
  }

  /** A ChatMemberUpdated about the bot itself. */
  ObjectNode botMembership(BotApiChat chat, long by, String before, String after) {
    ObjectNode json = object();
    json.set("chat", chat(chat));
    json.set("from", user(by));
    json.put("date", account.now());
    json.set("old_chat_member", member(account.id(), before));
    json.set("new_chat_member", member(account.id(), after));
    return json;
  }

  private static ObjectNode markup(List<List<InlineButton>> keyboard) {
    ObjectNode json = object();
    ArrayNode rows = json.putArray("inline_keyboard");
    for (List<InlineButton> row : keyboard) {
      ArrayNode buttons = rows.addArray();
      for (InlineButton button : row) {
        ObjectNode key = buttons.addObject().put("text", button.text());
        if (button.action().equals("copy_text")) {
          key.putObject("copy_text").put("text", button.value());
        } else {
          key.put(button.action(), button.value());
        }
      }
    }
    return json;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
