package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;

/** No connection to the mail server could be made. */
final class SmtpConnectException extends MessagingException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<SmtpReply> reply;

  SmtpConnectException(Optional<SmtpReply> reply, MessagingException cause) {
    super(cause.getMessage(), cause);
    this.reply = reply;
  }

  /** What the server answered while connecting, if it answered. */
  Optional<SmtpReply> reply() {
    return reply;
  }
}
