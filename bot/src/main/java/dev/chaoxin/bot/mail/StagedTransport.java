package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that remembers how far the message got and what the server replied at that
 * stage. Angus resets the session after a refusal and, if that fails too, reports only the second
 * failure; whether a message was taken, refused or lost can be told from the first alone.
 */
final class StagedTransport extends SMTPTransport {

  // RFC 5321 section 3.8: sent before the server closes the connection.
  private static final int SERVICE_CLOSING = 421;

  private SmtpStage stage = SmtpStage.CONNECT;
  private Optional<SmtpReply> reply = Optional.empty();
  private int started;
  private int delivered;

  StagedTransport(Session session) {
    super(session, null);
  }

  SmtpStage stage() {
    return stage;
  }

  /** The server's reply at this stage, if there was one. */
  Optional<SmtpReply> reply() {
    return reply;
  }

  /** Whether a message was begun on this connection before. */
  boolean isReused() {
    return started > 0;
  }

  /** How many messages the server accepted on this connection. */
  int delivered() {
    return delivered;
  }

  /** Whether the server had closed the connection before this message began. */
  boolean closedBeforeMessage() {
    return stage == SmtpStage.MAIL && !refused();
  }

  /** Whether only the recipient was refused, so that the next message may follow. */
  boolean isReusable() {
    return stage == SmtpStage.RCPT && refused();
  }

  private boolean refused() {
    return reply.filter(r -> r.isNegative() && r.code() != SERVICE_CLOSING).isPresent();
  }

  @Override
  protected void mailFrom() throws MessagingException {
    started++;
    enter(SmtpStage.MAIL);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(SmtpStage.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(SmtpStage.DATA);
    OutputStream content = super.data();
    enter(SmtpStage.CONTENT);
    return content;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    enter(SmtpStage.END_OF_DATA);
    super.finishData();
    delivered++;
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    // While connecting the last reply counts, later the first of each stage.
    if (stage == SmtpStage.CONNECT || reply.isEmpty()) {
      reply = Optional.of(SmtpReply.of(code, getLastServerResponse()));
    }
    return code;
  }

  private void enter(SmtpStage next) {
    stage = next;
    reply = Optional.empty();
  }
}
