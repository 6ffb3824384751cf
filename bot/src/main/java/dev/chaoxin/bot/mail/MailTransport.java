package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/**
 * Where a finished mail is dropped in: a mail server, or a folder. Safe for use by many threads.
 */
public interface MailTransport {

  /**
   * Waits until a mail to that mailbox may be posted, where the pace matters.
   *
   * @return zero when it may; else how long to stay away
   */
  default Duration awaitTurn(Priority lane, Mailbox to) {
    return Duration.ZERO;
  }

  /** Hands over one mail with one recipient and says what became of it. */
  DeliveryOutcome post(MimeMessage mail);
}
