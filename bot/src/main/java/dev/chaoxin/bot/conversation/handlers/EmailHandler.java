package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.ConfirmationResult;
import dev.chaoxin.subscriptions.LinkingResult;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links, confirms and unlinks the mailbox that gets the digest, too. */
final class EmailHandler {

  /** Arguments that unlink the mailbox. */
  private static final Set<String> UNLINK_WORDS = Set.of("off", "stop", "关", "取消");

  private final Subscriptions subscriptions;
  private final Optional<ConfirmationCodeSender> codes;

  EmailHandler(Subscriptions subscriptions, Optional<ConfirmationCodeSender> codes) {
    this.subscriptions = subscriptions;
    this.codes = codes;
  }

  List<Reply> email(Request request) {
    Messages messages = request.messages();
    String address = request.argument();
    if (codes.isEmpty()) {
      return List.of(Reply.message(messages.say("email.off")));
    }
    if (address.isEmpty()) {
      return List.of(current(request));
    }
    if (UNLINK_WORDS.contains(Folding.fold(address))) {
      return List.of(unlink(request));
    }
    LinkingResult result = subscriptions.link(request.subscriber().id(), address);
    if (result instanceof LinkingResult.CodeIssued issued) {
      DeliveryOutcome outcome = codes.get().send(issued.to(), issued.code(), messages.language());
      // An ambiguous mail may have arrived: the reader will see.
      boolean sent = outcome instanceof Accepted || outcome instanceof Ambiguous;
      return List.of(
          Reply.message(
              messages.say(
                  sent ? "email.sent" : "email.unsent", Map.of("address", issued.to().address()))));
    }
    if (result instanceof LinkingResult.AlreadyLinked linked) {
      return List.of(
          Reply.message(
              messages.say("email.already", Map.of("address", linked.mailbox().address()))));
    }
    if (result instanceof LinkingResult.AddressRefused) {
      return List.of(
          Reply.message(
              messages.say("email.wrong", Map.of("address", Truncation.truncate(address, 60)))));
    }
    return List.of(Reply.message(messages.say("email.tooMany")));
  }

  private Reply current(Request request) {
    return mailbox(request)
        .map(
            mailbox ->
                Reply.message(
                    request.messages().say("email.now", Map.of("address", mailbox.address())),
                    List.of(
                        List.of(
                            new Button(
                                ChatText.label(request.messages(), "button.unlink"),
                                BotCommand.EMAIL.callbackData("off"))))))
        .orElseGet(() -> Reply.message(request.messages().say("email.how")));
  }

  private Reply unlink(Request request) {
    Optional<Mailbox> unlinked = mailbox(request);
    subscriptions.unlink(request.subscriber().id());
    return new Reply(
        request.inPlace(),
        unlinked
            .map(
                mailbox ->
                    request.messages().say("email.gone", Map.of("address", mailbox.address())))
            .orElseGet(() -> request.messages().say("email.how")),
        List.of());
  }

  private static Optional<Mailbox> mailbox(Request request) {
    return request.subscriber().channels().stream()
        .filter(Mailbox.class::isInstance)
        .map(Mailbox.class::cast)
        .findFirst();
  }

  List<Reply> confirm(Request request) {
    Messages messages = request.messages();
    String code = Folding.fold(request.argument()).replaceAll("[\\s-]", "");
    if (code.isEmpty()) {
      return List.of(Reply.message(messages.say("confirm.how")));
    }
    ConfirmationResult result = subscriptions.confirm(request.subscriber().id(), code);
    if (result instanceof ConfirmationResult.Confirmed confirmed) {
      Map<String, Object> arguments =
          Map.of(
              "address", confirmed.mailbox().address(), "time", request.subscriber().digestTime());
      return List.of(Reply.message(messages.say("confirm.done", arguments)));
    }
    if (result instanceof ConfirmationResult.WrongCode wrong) {
      return List.of(
          Reply.message(messages.say("confirm.wrong", Map.of("left", wrong.triesLeft()))));
    }
    boolean expired = result instanceof ConfirmationResult.Expired;
    return List.of(Reply.message(messages.say(expired ? "confirm.expired" : "confirm.nothing")));
  }
}
