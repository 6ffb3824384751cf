package dev.chaoxin.bot.conversation;

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

/** Bringing the digest to a mailbox as well. */
final class EmailHandler {

  /** What people write instead of an address to have no more mail. */
  private static final Set<String> OFF = Set.of("off", "stop", "关", "取消");

  private final Subscriptions desk;
  private final Optional<ConfirmationCodeSender> mail;

  EmailHandler(Subscriptions desk, Optional<ConfirmationCodeSender> mail) {
    this.desk = desk;
    this.mail = mail;
  }

  List<Reply> email(RequestContext turn) {
    Messages words = turn.words();
    String address = turn.argument();
    if (mail.isEmpty()) {
      return List.of(Reply.message(words.say("email.off")));
    }
    if (address.isEmpty()) {
      return List.of(current(turn));
    }
    if (OFF.contains(Folding.fold(address))) {
      return List.of(unlink(turn));
    }
    LinkingResult answer = desk.link(turn.reader().id(), address);
    if (answer instanceof LinkingResult.CodeIssued issued) {
      DeliveryOutcome outcome = mail.get().mail(issued.to(), issued.code(), words.language());
      // Nobody knows whether an ambiguous one arrived: the reader will see.
      boolean underWay = outcome instanceof Accepted || outcome instanceof Ambiguous;
      return List.of(
          Reply.message(
              words.say(
                  underWay ? "email.sent" : "email.unsent",
                  Map.of("address", issued.to().address()))));
    }
    if (answer instanceof LinkingResult.AlreadyLinked linked) {
      return List.of(
          Reply.message(words.say("email.already", Map.of("address", linked.mailbox().address()))));
    }
    if (answer instanceof LinkingResult.AddressRefused) {
      return List.of(
          Reply.message(words.say("email.wrong", Map.of("address", Truncation.to(address, 60)))));
    }
    return List.of(Reply.message(words.say("email.tooMany")));
  }

  private Reply current(RequestContext turn) {
    return mailbox(turn)
        .map(
            mailbox ->
                Reply.message(
                    turn.words().say("email.now", Map.of("address", mailbox.address())),
                    List.of(
                        List.of(
                            new Button(
                                ChatText.label(turn.words(), "button.unlink"),
                                Request.data(BotCommand.EMAIL, "off"))))))
        .orElseGet(() -> Reply.message(turn.words().say("email.how")));
  }

  private Reply unlink(RequestContext turn) {
    Optional<Mailbox> before = mailbox(turn);
    desk.unlink(turn.reader().id());
    return new Reply(
        turn.inPlace(),
        before
            .map(gone -> turn.words().say("email.gone", Map.of("address", gone.address())))
            .orElseGet(() -> turn.words().say("email.how")),
        List.of());
  }

  private static Optional<Mailbox> mailbox(RequestContext turn) {
    return turn.reader().channels().stream()
        .filter(Mailbox.class::isInstance)
        .map(Mailbox.class::cast)
        .findFirst();
  }

  List<Reply> confirm(RequestContext turn) {
    Messages words = turn.words();
    String code = Folding.fold(turn.argument()).replaceAll("[\\s-]", "");
    if (code.isEmpty()) {
      return List.of(Reply.message(words.say("confirm.how")));
    }
    ConfirmationResult answer = desk.confirm(turn.reader().id(), code);
    if (answer instanceof ConfirmationResult.Confirmed confirmed) {
      Map<String, Object> said =
          Map.of("address", confirmed.mailbox().address(), "time", turn.reader().digestTime());
      return List.of(Reply.message(words.say("confirm.done", said)));
    }
    if (answer instanceof ConfirmationResult.WrongCode wrong) {
      return List.of(Reply.message(words.say("confirm.wrong", Map.of("left", wrong.triesLeft()))));
    }
    boolean expired = answer instanceof ConfirmationResult.Expired;
    return List.of(Reply.message(words.say(expired ? "confirm.expired" : "confirm.nothing")));
  }
}
