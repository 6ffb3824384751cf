package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Answers readers: parses what they type or press and passes it to the command's handler. Keeps no
 * state between two requests; safe for use by several threads.
 */
public final class Conversation {

  private final Subscriptions subscriptions;
  private final ButtonPayloads payloads;
  private final Map<BotCommand, RequestHandler> handlers;

  /**
   * @param payloads the texts behind the handlers' buttons
   * @param handlers a handler for every command
   * @throws IllegalArgumentException if a command has no handler
   */
  public Conversation(
      Subscriptions subscriptions,
      ButtonPayloads payloads,
      Map<BotCommand, RequestHandler> handlers) {
    Set<BotCommand> missing = EnumSet.allOf(BotCommand.class);
    missing.removeAll(handlers.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no handler for " + missing);
    }
    this.subscriptions = subscriptions;
    this.payloads = payloads;
    this.handlers = Map.copyOf(handlers);
  }

  /** Answers a line typed in a chat whose settings the sender may change. */
  public List<Reply> typed(TelegramChat chat, Locale deviceLanguage, String text) {
    return typed(chat, deviceLanguage, text, () -> true);
  }

  /**
   * Answers a typed line. No input is an error; an exception is a bug or a database failure.
   *
   * @param deviceLanguage one of {@link dev.chaoxin.subscriptions.Languages}, for a new subscriber
   * @param mayChangeSettings whether the sender may change the chat's settings; asked only when the
   *     command would change them
   * @return the replies, in the order they are to be sent
   */
  public List<Reply> typed(
      TelegramChat chat, Locale deviceLanguage, String text, BooleanSupplier mayChangeSettings) {
    return answer(chat, deviceLanguage, Input.typed(text), mayChangeSettings);
  }

  /** Answers a pressed button in a chat whose settings the sender may change. */
  public List<Reply> pressed(TelegramChat chat, Locale deviceLanguage, String callbackData) {
    return pressed(chat, deviceLanguage, callbackData, () -> true);
  }

  /** Answers a pressed button; parameters and result as in {@link #typed}. */
  public List<Reply> pressed(
      TelegramChat chat,
      Locale deviceLanguage,
      String callbackData,
      BooleanSupplier mayChangeSettings) {
    return answer(chat, deviceLanguage, Input.pressed(callbackData), mayChangeSettings);
  }

  private List<Reply> answer(
      TelegramChat chat, Locale deviceLanguage, Input input, BooleanSupplier mayChangeSettings) {
    boolean refused = input.command().changesSettings() && !mayChangeSettings.getAsBoolean();
    Subscriber subscriber = subscriber(chat, deviceLanguage, input.command());
    Messages messages = ChatText.messages(subscriber.language());
    if (refused) {
      return List.of(Reply.notice(messages.say("guest")));
    }
    return handlers
        .get(input.command())
        .handle(
            new Request(input.command(), input.argument(), input.pressed(), subscriber, messages));
  }

  /** A subscriber who stopped and only looks something up stays unsubscribed. */
  private Subscriber subscriber(TelegramChat chat, Locale deviceLanguage, BotCommand command) {
    boolean subscribes = command.changesSettings() && command != BotCommand.STOP;
    Optional<Subscriber> known = subscribes ? Optional.empty() : subscriptions.findBy(chat);
    return known.orElseGet(() -> subscriptions.register(chat, deviceLanguage));
  }

  /** The reply after an error on our side. */
  public static Reply errorReply(Locale language) {
    return Reply.notice(ChatText.messages(language).say("trouble"));
  }

  /** The commands that can be typed with a short description each, in the order of the menu. */
  public static Map<String, String> commandDescriptions(Locale language) {
    Messages messages = ChatText.messages(language);
    Map<String, String> descriptions = new LinkedHashMap<>();
    BotCommand.menuCommands()
        .forEach(
            command ->
                descriptions.put(
                    command.commandName(),
                    ChatText.label(messages, "menu." + command.commandName())));
    return descriptions;
  }

  /** Deletes the texts behind very old buttons. */
  public void deleteOldButtonPayloads() {
    payloads.deleteOld();
  }
}
