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
  private Stage stage = Stage.CONNECT;
  private Optional<Reply> reply = Optional.empty();
  private int carried;

  StagedTransport(Session session) {
    super(session, null);
  }

  Stage stage() {
    return stage;
  }

  /** The server's answer to this stage, when it gave one. */
  Optional<Reply> reply() {
    return reply;
  }

  /** How many mails it has taken over this line. */
  int carried() {
    return carried;
  }

  /** Whether it turned out that the server had hung up before this mail began. */
  boolean wasDead() {
    return stage == Stage.MAIL
        && reply.filter(r -> r.refuses() && r.code() != GOING_AWAY).isEmpty();
  }

  /** Whether only the recipient was refused, so that the next mail may follow. */
  boolean isUnharmed() {
    return stage == Stage.RCPT
        && reply.filter(r -> r.refuses() && r.code() != GOING_AWAY).isPresent();
  }

  @Override
  protected void mailFrom() throws MessagingException {
    enter(Stage.MAIL);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(Stage.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(Stage.DATA);
    OutputStream content = super.data();
    enter(Stage.CONTENT);
    return content;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    enter(Stage.DOT);
    super.finishData();
    carried++;
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    // While connecting the last answer counts, later the first of each stage.
    if (stage == Stage.CONNECT || reply.isEmpty()) {
      reply = Optional.of(Reply.of(code, getLastServerResponse()));
    }
    return code;
  }

  private void enter(Stage next) {
    stage = next;
    reply = Optional.empty();
  }
}
