package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivering.DeliveryOutcome;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Deferred;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to a mail server (RFC 5321). */
public final class SmtpPostbox implements Postbox, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostbox.class);
  private static final Duration LINE_LOST = Duration.ofMinutes(1);
  private final LinePool lines;
  private final ReplyTable replies = ReplyTable.load();
  private final AtomicReference<String> lastAlert = new AtomicReference<>("");

  /** Dials at the first mail, not now. */
  public SmtpPostbox(MailServer server, Sender from) {
    this(server, SmtpSession.open(server, from));
  }

  SmtpPostbox(MailServer server, Session session) {
    this.lines = new LinePool(server, session);
  }

  @Override
  public DeliveryOutcome post(MimeMessage mail) {
    try {
      lines.enter();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Deferred(LINE_LOST, "stopped before the mail was sent");
    }
    try {
      return overSomeLine(mail);
    } finally {
      lines.leave();
    }
  }

  // A kept line may have been closed by the server meanwhile: that costs one more attempt, now.
  private DeliveryOutcome overSomeLine(MimeMessage mail) {
    Optional<StagedTransport> kept = lines.kept();
    if (kept.isPresent()) {
      DeliveryOutcome outcome = over(kept.get(), mail);
      if (!kept.get().wasDead()) {
        return outcome;
      }
    }
    StagedTransport line = lines.fresh();
    try {
      lines.dial(line);
    } catch (MessagingException trouble) {
      lines.hangUp(line);
      return noLine(line, trouble);
    }
    return over(line, mail);
  }

  private DeliveryOutcome over(StagedTransport line, MimeMessage mail) {
    String domain = "";
    boolean fit = false;
    try {
      Address[] to = mail.getRecipients(RecipientType.TO);
      domain = domain(to[0]);
      line.sendMessage(mail, to);
      fit = true;
      return new Accepted(line.reply().map(Reply::queueId).orElse(""));
    } catch (MessagingException trouble) {
      fit = line.isUnharmed();
      return judge(line, domain, trouble);
    } finally {
      if (fit) {
        lines.keep(line);
      } else {
        lines.hangUp(line);
      }
    }
  }

  private DeliveryOutcome judge(StagedTransport line, String domain, MessagingException trouble) {
    Stage stage = line.stage();
    Optional<Reply> reply = line.reply();
    if (reply.filter(Reply::refuses).isPresent()) {
      return verdict(stage, domain, reply.get());
    }
    if (stage != Stage.DOT) {
      return new Deferred(LINE_LOST, "line lost at " + stage.word() + ": " + inShort(trouble));
    }
    if (reply.filter(Reply::accepts).isPresent()) {
      return new Accepted(reply.get().queueId());
    }
    return new Ambiguous("no answer after the mail was sent whole: " + inShort(trouble));
  }

  private DeliveryOutcome noLine(StagedTransport line, MessagingException trouble) {
    Optional<Reply> reply = line.reply().filter(Reply::refuses);
    if (reply.isPresent()) {
      return verdict(Stage.CONNECT, "", reply.get());
    }
    String reason = "no line to the mail server: " + inShort(trouble);
    alert(reason);
    return new Deferred(LINE_LOST, reason);
  }

  private DeliveryOutcome verdict(Stage stage, String domain, Reply reply) {
    Verdict verdict = replies.judge(stage, domain, reply);
    if (verdict.course() == Verdict.Course.ALERT) {
      alert("the mail server objects to us at " + stage.word() + ": " + reply);
    }
    return verdict.outcome(stage, reply);
  }

  // The same trouble meets every reader of the morning: say it once.
  private void alert(String trouble) {
    if (!lastAlert.getAndSet(trouble).equals(trouble)) {
      LOG.error("{}", trouble);
    }
  }

  private static String domain(Address address) {
    String text = ((InternetAddress) address).getAddress();
    return text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String inShort(MessagingException trouble) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Reply.of(0, root.getClass().getSimpleName() + " " + root.getMessage()).text();
  }

  @Override
  public void close() {
    lines.close();
  }
}
