package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.bot.botapi.BotApiMessage.MessageContext;
import java.util.List;

/** The methods sendMessage, editMessageText and editMessageReplyMarkup. */
final class MessageMethods {

  private static final String NOT_MODIFIED =
      "message is not modified: specified new message content and reply markup are exactly the same"
          + " as a current content and reply markup of the message";

  private final BotAccount account;

  MessageMethods(BotAccount account) {
    this.account = account;
  }

  JsonNode send(JsonNode parameters) throws BotApiRefusal {
    FormattedText text = text(parameters);
    List<List<InlineButton>> keyboard = InlineKeyboardRules.accept(parameters.path("reply_markup"));
    BotApiChat chat = writable(parameters);
    int thread = parameters.path("message_thread_id").asInt();
    chat.checkThread(thread);
    int replyTo = replyTo(chat, parameters.path("reply_parameters"));
    account.flood.check(chat, false);
    BotApiMessage message =
        BotApiMessage.ofBot(
            chat.id(),
            account.nextMessageId(chat),
            new MessageContent(text.text(), text.entities(), keyboard),
            new MessageContext(account.now(), thread, replyTo, BotApiJson.object()));
    chat.put(message);
    account.journal.sent(message);
    account.journal.lost(chat.id(), text.losses());
    return account.json.message(message);
  }

  JsonNode editText(JsonNode parameters) throws BotApiRefusal {
    FormattedText text = text(parameters);
    List<List<InlineButton>> keyboard = InlineKeyboardRules.accept(parameters.path("reply_markup"));
    BotApiChat chat = writable(parameters);
    BotApiMessage message = editable(chat, parameters);
    JsonNode edited =
        edit(chat, message, new MessageContent(text.text(), text.entities(), keyboard));
    account.journal.lost(chat.id(), text.losses());
    return edited;
  }

  JsonNode editKeyboard(JsonNode parameters) throws BotApiRefusal {
    List<List<InlineButton>> keyboard = InlineKeyboardRules.accept(parameters.path("reply_markup"));
    BotApiChat chat = writable(parameters);
    BotApiMessage message = editable(chat, parameters);
    return edit(chat, message, new MessageContent(message.text(), message.entities(), keyboard));
  }

  private JsonNode edit(BotApiChat chat, BotApiMessage message, MessageContent content)
      throws BotApiRefusal {
    if (content.equals(message.content())) {
      throw BotApiRefusal.state(NOT_MODIFIED);
    }
    account.flood.check(chat, true);
    BotApiMessage edited = message.edited(content);
    chat.put(edited);
    return account.json.message(edited);
  }

  private BotApiMessage editable(BotApiChat chat, JsonNode parameters) throws BotApiRefusal {
    BotApiMessage message =
        chat.findMessage(parameters.path("message_id").asInt())
            .orElseThrow(() -> BotApiRefusal.state("message to edit not found"));
    if (!message.isFromBot()) {
      throw BotApiRefusal.badRequest("message can't be edited");
    }
    return message;
  }

  private BotApiChat writable(JsonNode parameters) throws BotApiRefusal {
    BotApiChat chat = account.addressed(parameters.path("chat_id"));
    if (chat.saidForbidden()) {
      account.journal.forbiddenAgain();
    }
    chat.checkWritable();
    return chat;
  }

  private static FormattedText text(JsonNode parameters) throws BotApiRefusal {
    return MessageTextRules.accept(
        parameters.path("text").asText(), parameters.path("parse_mode").asText());
  }

  /** Bot API, ReplyParameters. */
  private static int replyTo(BotApiChat chat, JsonNode reply) throws BotApiRefusal {
    if (reply.isMissingNode()) {
      return 0;
    }
    int id = reply.path("message_id").asInt();
    if (chat.findMessage(id).isPresent()) {
      return id;
    }
    if (reply.path("allow_sending_without_reply").asBoolean()) {
      return 0;
    }
    throw BotApiRefusal.state("message to be replied not found");
  }
}
