package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Marks a message as automatic, so that no out-of-office reply answers it. */
final class AutoSubmittedHeaders {

  private AutoSubmittedHeaders() {}

  static void addTo(MimeMessage message) throws MessagingException {
    // RFC 3834 section 5, and its counterpart for Exchange.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
  }
}
