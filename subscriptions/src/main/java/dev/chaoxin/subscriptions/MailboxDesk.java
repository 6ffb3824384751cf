package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.ConfirmAnswer.Confirmed;
import dev.chaoxin.subscriptions.ConfirmAnswer.Expired;
import dev.chaoxin.subscriptions.ConfirmAnswer.NothingToConfirm;
import dev.chaoxin.subscriptions.ConfirmAnswer.WrongCode;
import dev.chaoxin.subscriptions.LinkAnswer.AddressRefused;
import dev.chaoxin.subscriptions.LinkAnswer.AlreadyLinked;
import dev.chaoxin.subscriptions.LinkAnswer.CodeIssued;
import dev.chaoxin.subscriptions.LinkAnswer.TooManyCodes;
import dev.chaoxin.subscriptions.database.Database;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The window where mailboxes are linked: nothing but a code goes to one that is not confirmed. */
final class MailboxDesk {

  private final Database database;
  private final Clock clock;

  MailboxDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  LinkAnswer link(long id, String address) {
    Instant now = clock.instant();
    Addresses.Reading reading = Addresses.read(address);
    return database.inTransaction(
        handle -> {
          SubscriptionDesk.lock(handle, id);
          if (reading instanceof Addresses.Reading.Bad bad) {
            return new AddressRefused(sentence(bad.fault(), language(handle, id)));
          }
          Mailbox mailbox = ((Addresses.Reading.Good) reading).mailbox();
          if (opened(handle, id, mailbox)) {
            return new AlreadyLinked(mailbox);
          }
          if (MailCodes.tooMany(handle, id, mailbox, now)) {
            return new TooManyCodes();
          }
          // Also when it is another reader's: the answer must not tell that it is.
          return new CodeIssued(mailbox, MailCodes.issue(handle, id, mailbox, now));
        });
  }

  ConfirmAnswer confirm(long id, String typed) {
    Instant now = clock.instant();
    String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}-]", "");
    return database.inTransaction(
        handle -> {
          SubscriptionDesk.lock(handle, id);
          Optional<MailCodes.Issued> newest = MailCodes.newest(handle, id);
          if (newest.isEmpty()) {
            return new NothingToConfirm();
          }
          MailCodes.Issued issued = newest.get();
          if (issued.spent()) {
            return issued.matches(code) && opened(handle, id, issued.to())
                ? new Confirmed(issued.to())
                : new NothingToConfirm();
          }
          if (!issued.validAt(now)) {
            return new Expired();
          }
          if (!issued.matches(code)) {
            MailCodes.miss(handle, issued);
            return new WrongCode(issued.triesLeft() - 1);
          }
          MailCodes.spend(handle, issued);
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
          SubscriptionDesk.lock(handle, id);
          ChannelRows.removeMailboxes(handle, id);
          MailCodes.withdraw(handle, id);
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

  private static String sentence(Addresses.Fault fault, Locale language) {
    return Bundles.of("desk", language).getString("address." + fault.name());
  }
}
