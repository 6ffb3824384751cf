package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Says that no person wrote a mail, so that no out-of-office note answers it. */
final class AutomaticMail {

  private AutomaticMail() {}

  static void mark(MimeMessage mail) throws MessagingException {
    // RFC 3834 section 5, and the same for Exchange.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
  }
}
