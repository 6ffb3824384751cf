package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Reply.Delivery;
import dev.chaoxin.bot.telegram.StoredUpdate.Place;
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

/** Handles one update after another; whatever one does, the next is handled. */
final class UpdateHandler {

  private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

  private final Conversation conversation;
  private final Subscriptions desk;
  private final ReplySender lane;
  private final CallbackAnswers callbacks;
  private final ChatAdministrators managers;

  UpdateHandler(
      Conversation conversation,
      Subscriptions desk,
      ReplySender lane,
      CallbackAnswers callbacks,
      ChatAdministrators managers) {
    this.conversation = conversation;
    this.desk = desk;
    this.lane = lane;
    this.callbacks = callbacks;
    this.managers = managers;
  }

  /** Handles an update. Throws nothing but errors of the machine. */
  void handle(StoredUpdate update) {
    try {
      dispatch(update);
    } catch (RuntimeException bug) {
      log.error("update {} could not be handled", update.updateId(), bug);
    }
  }

  private void dispatch(StoredUpdate update) {
    if (update instanceof StoredUpdate.Typed typed) {
      typed(typed);
    } else if (update instanceof StoredUpdate.Pressed pressed) {
      pressed(pressed);
    } else if (update instanceof StoredUpdate.Membership membership) {
      membership(membership);
    } else if (update instanceof StoredUpdate.Migrated migrated) {
      desk.move(chat(migrated.chatId()), chat(migrated.newChatId()));
    }
  }

  private void typed(StoredUpdate.Typed typed) {
    Place place = typed.place();
    OptionalInt answering =
        place.isPrivate() ? OptionalInt.empty() : OptionalInt.of(typed.messageId());
    List<Reply> replies =
        answer(
            place,
            () ->
                conversation.typed(
                    chat(place), language(place), typed.text(), () -> mayChangeSettings(place)));
    for (Reply reply : replies) {
      if (!lane.send(chat(place), reply, answering)) {
        return;
      }
    }
  }

  private void pressed(StoredUpdate.Pressed pressed) {
    Place place = pressed.place();
    if (!place.isPrivate() && callbacks.openInOwnChat(pressed)) {
      return;
    }
    List<Reply> replies =
        answer(
            place,
            () ->
                conversation.pressed(
                    chat(place), language(place), pressed.data(), () -> mayChangeSettings(place)));
    Optional<Reply> notice =
        replies.stream().filter(reply -> reply.delivery() == Delivery.NOTICE).findFirst();
    callbacks.answer(pressed, notice);
    boolean goesOn = true;
    for (Reply reply : replies) {
      if (goesOn && reply.delivery() == Delivery.EDIT && pressed.messageId() > 0) {
        goesOn = lane.edit(chat(place), pressed.messageId(), reply);
      } else if (goesOn && reply.delivery() != Delivery.NOTICE) {
        goesOn = lane.send(chat(place), reply, OptionalInt.empty());
      }
    }
  }

  private List<Reply> answer(Place place, Supplier<List<Reply>> conversing) {
    try {
      return conversing.get();
    } catch (RuntimeException e) {
      log.error("could not answer {}", chat(place), e);
      return List.of(Conversation.errorReply(language(place)));
    }
  }

  /** Everybody in their own chat; in groups the group itself and its administrators. */
  private boolean mayChangeSettings(Place place) {
    return place.isPrivate()
        || place.userId() == 0
        || managers.manages(place.chatId(), place.userId());
  }

  private static Locale language(Place place) {
    return Languages.nearest(Locale.forLanguageTag(place.language()));
  }

  private void membership(StoredUpdate.Membership change) {
    if (change.member()) {
      if (wasShutOut(chat(change.chatId()))) {
        desk.reopen(chat(change.chatId()));
      }
    } else {
      desk.close(chat(change.chatId()), "the bot is " + change.status());
    }
  }

  /** Who said stop stays gone, whatever they let the bot do. */
  private boolean wasShutOut(TelegramChat chat) {
    return desk.findBy(chat).stream()
        .flatMap(reader -> desk.channels(reader.id()).stream())
        .filter(state -> state.channel().equals(chat) && !state.open())
        .anyMatch(state -> !state.stopped());
  }

  private static TelegramChat chat(Place place) {
    OptionalInt thread = place.thread() == 0 ? OptionalInt.empty() : OptionalInt.of(place.thread());
    return new TelegramChat(place.chatId(), thread);
  }

  private static TelegramChat chat(long chatId) {
    return new TelegramChat(chatId, OptionalInt.empty());
  }
}
