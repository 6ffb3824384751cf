package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** Sends finished messages: through a mail server, or into a folder. Thread-safe. */
public interface MailTransport {

  /**
   * Waits for the rate limit of the mailbox, if there is one.
   *
   * @return zero when a message may be sent now; otherwise how long to hold it back
   */
  default Duration awaitPermit(Priority lane, Mailbox to) {
    return Duration.ZERO;
  }

  /** Sends one message with one recipient. */
  DeliveryOutcome send(MimeMessage message);
}
