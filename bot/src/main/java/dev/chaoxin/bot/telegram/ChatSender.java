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
 * Sends a message to a chat, once. Falls back to the chat itself if its forum topic is gone, and to
 * plain text if Telegram cannot parse the HTML.
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
   * @param replyTo the message_id to reply to, if the reply is to quote it
   */
  DeliveryOutcome send(TelegramChat to, Reply reply, OptionalInt replyTo) {
    return send(to, to.thread(), reply, Format.HTML, replyTo);
  }

  private enum Format {
    HTML,
    PLAIN
  }

  private DeliveryOutcome send(
      TelegramChat to, OptionalInt thread, Reply reply, Format format, OptionalInt replyTo) {
    try {
      int id = client.execute(message(to, thread, reply, format, replyTo)).getMessageId();
      return new Accepted(String.valueOf(id));
    } catch (TelegramApiException e) {
      if (thread.isPresent() && BotApiErrors.isThreadUnavailable(e)) {
        return send(to, OptionalInt.empty(), reply, format, OptionalInt.empty());
      }
      if (format == Format.HTML && BotApiErrors.isParseError(e)) {
        return send(to, thread, reply, Format.PLAIN, replyTo);
      }
      return BotApiErrors.outcome(e, to);
    }
  }

  private static SendMessage message(
      TelegramChat to, OptionalInt thread, Reply reply, Format format, OptionalInt replyTo) {
    SendMessage message =
        new SendMessage(
            String.valueOf(to.chatId()),
            format == Format.HTML ? reply.html() : TelegramPlainText.of(reply.html()));
    message.setLinkPreviewOptions(NO_PREVIEW);
    if (format == Format.HTML) {
      message.setParseMode(ParseMode.HTML);
    }
    if (!reply.buttons().isEmpty()) {
      message.setReplyMarkup(InlineKeyboards.of(reply.buttons()));
    }
    thread.ifPresent(message::setMessageThreadId);
    replyTo.ifPresent(
        id ->
            message.setReplyParameters(
                ReplyParameters.builder().messageId(id).allowSendingWithoutReply(true).build()));
    return message;
  }

  /** Edits a message of the bot; sends a new one if it can no longer be edited. */
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
    } catch (TelegramApiException e) {
      if (BotApiErrors.isNotModified(e)) {
        return new Accepted(String.valueOf(messageId));
      }
      return BotApiErrors.isNotEditable(e)
          ? send(in, reply, OptionalInt.empty())
          : BotApiErrors.outcome(e, in);
    }
  }
}
