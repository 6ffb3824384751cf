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

/** The window where mailboxes are linked: nothing but a code goes to one that is not confirmed. */
final class MailboxLinking {

  private final Database database;
  private final Clock clock;

  MailboxLinking(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  LinkingResult link(long id, String address) {
    Instant now = clock.instant();
    AddressParser.ParseResult reading = AddressParser.parse(address);
    return database.inTransaction(
        handle -> {
          Subscriptions.lock(handle, id);
          if (reading instanceof AddressParser.ParseResult.Invalid bad) {
            return new AddressRefused(sentence(bad.problem(), language(handle, id)));
          }
          Mailbox mailbox = ((AddressParser.ParseResult.Valid) reading).mailbox();
          if (opened(handle, id, mailbox)) {
            return new AlreadyLinked(mailbox);
          }
          if (ConfirmationCodes.tooMany(handle, id, mailbox, now)) {
            return new TooManyCodes();
          }
          // Also when it is another reader's: the answer must not tell that it is.
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
          if (issued.spent()) {
            return issued.matches(code) && opened(handle, id, issued.to())
                ? new Confirmed(issued.to())
                : new NothingToConfirm();
          }
          if (!issued.validAt(now)) {
            return new Expired();
          }
          if (!issued.matches(code)) {
            ConfirmationCodes.miss(handle, issued);
            return new WrongCode(issued.triesLeft() - 1);
          }
          ConfirmationCodes.spend(handle, issued);
          // Whoever reads the code has the mailbox: it leaves any reader who had it before.
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
          ConfirmationCodes.withdraw(handle, id);
          return id;
        });
  }

  private static boolean opened(Handle handle, long id, Mailbox mailbox) {
    return ChannelRows.open(handle, id).stream()
        .anyMatch(open -> ChannelRows.key(open).equals(ChannelRows.key(mailbox)));
  }

  private static Locale language(Handle handle, long id) {
    return SubscriberRows.find(handle, id).orElseThrow().language();
  }

  private static String sentence(AddressParser.Problem fault, Locale language) {
    return Messages.open("dev.chaoxin.subscriptions.mailbox", language)
        .text("address." + fault.name());
  }
}
