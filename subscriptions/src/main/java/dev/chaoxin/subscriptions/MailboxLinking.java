package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.ConfirmationResult.Confirmed;
import dev.chaoxin.subscriptions.ConfirmationResult.Expired;
import dev.chaoxin.subscriptions.ConfirmationResult.NothingToConfirm;
import dev.chaoxin.subscriptions.ConfirmationResult.WrongCode;
import dev.chaoxin.subscriptions.LinkingResult.AddressRefused;
import dev.chaoxin.subscriptions.LinkingResult.AlreadyLinked;
import dev.chaoxin.subscriptions.LinkingResult.CodeIssued;
import dev.chaoxin.subscriptions.LinkingResult.TooManyCodes;
import dev.chaoxin.subscriptions.database.Database;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Links mailboxes to readers. Until it is confirmed, a mailbox is sent nothing but a code. */
final class MailboxLinking {

  private final Database database;
  private final Clock clock;

  MailboxLinking(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  LinkingResult link(long id, String address) {
    Instant now = clock.instant();
    AddressParser.ParseResult parsed = AddressParser.parse(address);
    return database.inTransaction(
        handle -> {
          Subscriptions.lock(handle, id);
          if (parsed instanceof AddressParser.ParseResult.Invalid invalid) {
            return new AddressRefused(sentence(invalid.problem(), language(handle, id)));
          }
          Mailbox mailbox = ((AddressParser.ParseResult.Valid) parsed).mailbox();
          if (isOpen(handle, id, mailbox)) {
            return new AlreadyLinked(mailbox);
          }
          if (ConfirmationCodes.limitReached(handle, id, mailbox, now)) {
            return new TooManyCodes();
          }
          // Also if it belongs to another reader: the result must not reveal that.
          return new CodeIssued(mailbox, ConfirmationCodes.issue(handle, id, mailbox, now));
        });
  }

  ConfirmationResult confirm(long id, String typed) {
    Instant now = clock.instant();
    String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}-]", "");
    return database.inTransaction(
        handle -> {
          Subscriptions.lock(handle, id);
          Optional<ConfirmationCodes.Issued> newest = ConfirmationCodes.newest(handle, id);
          if (newest.isEmpty()) {
            return new NothingToConfirm();
          }
          ConfirmationCodes.Issued issued = newest.get();
          if (issued.used()) {
            return issued.matches(code) && isOpen(handle, id, issued.to())
                ? new Confirmed(issued.to())
                : new NothingToConfirm();
          }
          if (!issued.validAt(now)) {
            return new Expired();
          }
          if (!issued.matches(code)) {
            ConfirmationCodes.decrementTries(handle, issued);
            return new WrongCode(issued.triesLeft() - 1);
          }
          ConfirmationCodes.markUsed(handle, issued);
          // The code proves ownership, so the mailbox is taken from any reader who had it before.
          ChannelRows.remove(handle, issued.to());
          ChannelRows.removeMailboxes(handle, id);
          ChannelRows.insert(handle, id, issued.to(), now);
          return new Confirmed(issued.to());
        });
  }

  void unlink(long id) {
    database.inTransaction(
        handle -> {
          Subscriptions.lock(handle, id);
          ChannelRows.removeMailboxes(handle, id);
          ConfirmationCodes.invalidate(handle, id);
          return id;
        });
  }

  private static boolean isOpen(Handle handle, long id, Mailbox mailbox) {
    return ChannelRows.open(handle, id).stream()
        .anyMatch(open -> ChannelRows.key(open).equals(ChannelRows.key(mailbox)));
  }

  private static Locale language(Handle handle, long id) {
    return SubscriberRows.find(handle, id).orElseThrow().language();
  }

  private static String sentence(AddressParser.Problem problem, Locale language) {
    return Messages.open("dev.chaoxin.subscriptions.mailbox", language)
        .text("address." + problem.name());
  }
}
