package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import java.util.Optional;

/**
 * What a handler gets: a command with its argument, and whom to answer.
 *
 * @param command the command
 * @param argument the text after the command, or what the button carries
 * @param pressed whether a button was pressed
 * @param subscriber the subscriber of the chat the request came from; a request never names another
 * @param messages the texts in the subscriber's language
 */
public record Request(
    BotCommand command,
    String argument,
    boolean pressed,
    Subscriber subscriber,
    Messages messages) {

  /** The argument as an id; empty if it is anything but a non-negative number. */
  public Optional<Long> id() {
    return argument.matches("\\d{1,18}") ? Optional.of(Long.valueOf(argument)) : Optional.empty();
  }

  /** The same request with another argument. */
  public Request withArgument(String other) {
    return new Request(command, other, pressed, subscriber, messages);
  }

  /** The same request with the subscriber's settings as they are now. */
  public Request withSubscriber(Subscriber changed) {
    return new Request(command, argument, pressed, changed, messages);
  }

  /** Replaces the message whose button was pressed; answers typed text with a new message. */
  public Reply.Delivery inPlace() {
    return pressed ? Reply.Delivery.EDIT : Reply.Delivery.MESSAGE;
  }
}
