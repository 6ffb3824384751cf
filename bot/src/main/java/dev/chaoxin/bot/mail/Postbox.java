package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivering.DeliveryOutcome;
import jakarta.mail.internet.MimeMessage;

/**
 * Where a finished mail is dropped in: a mail server, or a folder. Safe for use by many threads.
 */
public interface Postbox {

  /** Hands over one mail with one recipient and says what became of it. */
  DeliveryOutcome post(MimeMessage mail);
}
