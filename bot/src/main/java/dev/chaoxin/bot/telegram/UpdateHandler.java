package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Reply.Delivery;
import dev.chaoxin.bot.telegram.StoredUpdate.Origin;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles updates; a failure of one does not affect the next. */
final class UpdateHandler {

  private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

  private final Conversation conversation;
  private final Subscriptions subscriptions;
  private final ReplySender replySender;
  private final CallbackAnswers callbacks;
  private final ChatAdministrators administrators;

  UpdateHandler(
      Conversation conversation,
      Subscriptions subscriptions,
      ReplySender replySender,
      CallbackAnswers callbacks,
      ChatAdministrators administrators) {
    this.conversation = conversation;
    this.subscriptions = subscriptions;
    this.replySender = replySender;
    this.callbacks = callbacks;
    this.administrators = administrators;
  }

  /** Handles an update; logs exceptions and throws errors only. */
  void handle(StoredUpdate update) {
    try {
      dispatch(update);
    } catch (RuntimeException e) {
      log.error("could not handle update {}", update.updateId(), e);
    }
  }

  private void dispatch(StoredUpdate update) {
    if (update instanceof StoredUpdate.TextMessage message) {
      textMessage(message);
    } else if (update instanceof StoredUpdate.CallbackQuery query) {
      callbackQuery(query);
    } else if (update instanceof StoredUpdate.MyChatMember change) {
      myChatMember(change);
    } else if (update instanceof StoredUpdate.Migration migration) {
      subscriptions.move(chat(migration.chatId()), chat(migration.newChatId()));
    }
  }

  private void textMessage(StoredUpdate.TextMessage message) {
    Origin origin = message.origin();
    OptionalInt replyTo =
        origin.isPrivate() ? OptionalInt.empty() : OptionalInt.of(message.messageId());
    List<Reply> replies =
        answer(
            origin,
            () ->
                conversation.typed(
                    chat(origin),
                    language(origin),
                    message.text(),
                    () -> mayChangeSettings(origin)));
    for (Reply reply : replies) {
      if (!replySender.send(chat(origin), reply, replyTo)) {
        return;
      }
    }
  }

  private void callbackQuery(StoredUpdate.CallbackQuery query) {
    Origin origin = query.origin();
    if (!origin.isPrivate() && callbacks.openInPrivateChat(query)) {
      return;
    }
    List<Reply> replies =
        answer(
            origin,
            () ->
                conversation.pressed(
                    chat(origin), language(origin), query.data(), () -> mayChangeSettings(origin)));
    Optional<Reply> notice =
        replies.stream().filter(reply -> reply.delivery() == Delivery.NOTICE).findFirst();
    callbacks.answer(query, notice);
    boolean reachable = true;
    for (Reply reply : replies) {
      if (reachable && reply.delivery() == Delivery.EDIT && query.messageId() > 0) {
        reachable = replySender.edit(chat(origin), query.messageId(), reply);
      } else if (reachable && reply.delivery() != Delivery.NOTICE) {
        reachable = replySender.send(chat(origin), reply, OptionalInt.empty());
      }
    }
  }

  private List<Reply> answer(Origin origin, Supplier<List<Reply>> request) {
    try {
      return request.get();
    } catch (RuntimeException e) {
      log.error("could not answer {}", chat(origin), e);
      return List.of(Conversation.errorReply(language(origin)));
    }
  }

  /** Everybody in a private chat; in a group its administrators, anonymous ones included. */
  private boolean mayChangeSettings(Origin origin) {
    return origin.isPrivate()
        || origin.userId() == 0
        || administrators.isAdministrator(origin.chatId(), origin.userId());
  }

  private static Locale language(Origin origin) {
    return Languages.nearest(Locale.forLanguageTag(origin.languageCode()));
  }

  private void myChatMember(StoredUpdate.MyChatMember change) {
    if (change.member()) {
      if (wasClosed(chat(change.chatId()))) {
        subscriptions.reopen(chat(change.chatId()));
      }
    } else {
      subscriptions.close(chat(change.chatId()), "the bot is " + change.status());
    }
  }

  /** Whether the chat is closed without the reader having stopped the digest. */
  private boolean wasClosed(TelegramChat chat) {
    return subscriptions.findBy(chat).stream()
        .flatMap(reader -> subscriptions.channels(reader.id()).stream())
        .filter(state -> state.channel().equals(chat) && !state.open())
        .anyMatch(state -> !state.stopped());
  }

  private static TelegramChat chat(Origin origin) {
    OptionalInt thread =
        origin.messageThreadId() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(origin.messageThreadId());
    return new TelegramChat(origin.chatId(), thread);
  }

  private static TelegramChat chat(long chatId) {
    return new TelegramChat(chatId, OptionalInt.empty());
  }
}
