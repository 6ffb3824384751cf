package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Puts a message into a chat, once. Two refusals are answered with a lesser message instead of
 * none: a forum topic that is gone, and HTML that Telegram does not understand.
 */
final class ChatSender {

  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final TelegramClient client;

  ChatSender(TelegramClient client) {
    this.client = client;
  }

  /**
   * Sends a message.
   *
   * @param answering the message_id it answers, if it should be seen to
   */
  DeliveryOutcome send(TelegramChat to, Reply reply, OptionalInt answering) {
    return send(to, to.thread(), reply, Form.HTML, answering);
  }

  private enum Form {
    HTML,
    PLAIN
  }

  private DeliveryOutcome send(
      TelegramChat to, OptionalInt thread, Reply reply, Form form, OptionalInt answering) {
    try {
      int id = client.execute(message(to, thread, reply, form, answering)).getMessageId();
      return new Accepted(String.valueOf(id));
    } catch (TelegramApiException trouble) {
      if (thread.isPresent() && BotApiErrors.threadIsGone(trouble)) {
        return send(to, OptionalInt.empty(), reply, form, OptionalInt.empty());
      }
      if (form == Form.HTML && BotApiErrors.isUnreadable(trouble)) {
        return send(to, thread, reply, Form.PLAIN, answering);
      }
      return BotApiErrors.outcome(trouble, to);
    }
  }

  private static SendMessage message(
      TelegramChat to, OptionalInt thread, Reply reply, Form form, OptionalInt answering) {
    SendMessage message =
        new SendMessage(
            String.valueOf(to.chatId()),
            form == Form.HTML ? reply.html() : TelegramPlainText.of(reply.html()));
    message.setLinkPreviewOptions(NO_PREVIEW);
    if (form == Form.HTML) {
      message.setParseMode(ParseMode.HTML);
    }
    if (!reply.buttons().isEmpty()) {
      message.setReplyMarkup(InlineKeyboards.of(reply.buttons()));
    }
    thread.ifPresent(message::setMessageThreadId);
    answering.ifPresent(
        id ->
            message.setReplyParameters(
                ReplyParameters.builder().messageId(id).allowSendingWithoutReply(true).build()));
    return message;
  }

  /** Changes a message of ours; sends a new one where that is no longer possible. */
  DeliveryOutcome edit(TelegramChat in, int messageId, Reply reply) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(in.chatId())
            .messageId(messageId)
            .text(reply.html())
            .parseMode(ParseMode.HTML)
            .linkPreviewOptions(NO_PREVIEW)
            .build();
    if (!reply.buttons().isEmpty()) {
      edit.setReplyMarkup(InlineKeyboards.of(reply.buttons()));
    }
    try {
      client.execute(edit);
      return new Accepted(String.valueOf(messageId));
    } catch (TelegramApiException trouble) {
      if (BotApiErrors.nothingChanged(trouble)) {
        return new Accepted(String.valueOf(messageId));
      }
      return BotApiErrors.cannotEdit(trouble)
          ? send(in, reply, OptionalInt.empty())
          : BotApiErrors.outcome(trouble, in);
    }
  }
}
