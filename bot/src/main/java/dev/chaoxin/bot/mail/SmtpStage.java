package dev.chaoxin.bot.mail;

import java.util.Locale;

/** How far a message got in the mail transaction (RFC 5321 section 3.3). */
enum SmtpStage {
  CONNECT,
  MAIL,
  RCPT,
  DATA,
  CONTENT,
  /** The final dot was written: from here on the server may have the message. */
  END_OF_DATA;

  /** The stage of a {@link #label}. */
  static SmtpStage of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
