package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A line to the mail server that remembers how far the mail got and what the server said to that.
 * Angus resets the dialogue after a refusal and, if that fails too, reports only the second
 * trouble; whether a mail was taken, refused or lost can be told from the first alone.
 */
final class StagedTransport extends SMTPTransport {

  // RFC 5321 section 3.8: sent before the server hangs up.
  private static final int GOING_AWAY = 421;
  private SmtpStage stage = SmtpStage.CONNECT;
  private Optional<SmtpReply> reply = Optional.empty();
  private int carried;

  StagedTransport(Session session) {
    super(session, null);
  }

  SmtpStage stage() {
    return stage;
  }

  /** The server's answer to this stage, when it gave one. */
  Optional<SmtpReply> reply() {
    return reply;
  }

  /** How many mails it has taken over this line. */
  int carried() {
    return carried;
  }

  /** Whether it turned out that the server had hung up before this mail began. */
  boolean wasDead() {
    return stage == SmtpStage.MAIL
        && reply.filter(r -> r.refuses() && r.code() != GOING_AWAY).isEmpty();
  }

  /** Whether only the recipient was refused, so that the next mail may follow. */
  boolean isUnharmed() {
    return stage == SmtpStage.RCPT
        && reply.filter(r -> r.refuses() && r.code() != GOING_AWAY).isPresent();
  }

  @Override
  protected void mailFrom() throws MessagingException {
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
    enter(SmtpStage.DOT);
    super.finishData();
    carried++;
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    // While connecting the last answer counts, later the first of each stage.
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
