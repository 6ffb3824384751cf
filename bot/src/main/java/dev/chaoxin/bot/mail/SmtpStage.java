package dev.chaoxin.bot.mail;

import java.util.Locale;

/** How far a mail got in its dialogue with the server (RFC 5321 section 3.3). */
enum SmtpStage {
  CONNECT,
  MAIL,
  RCPT,
  DATA,
  CONTENT,
  /** The dot that ends the mail was written: from here on the server may have it. */
  DOT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
