package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.Mailbox;
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
public final class SmtpTransport implements MailTransport, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
  private static final Duration LINE_LOST = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final SmtpConnectionPool lines;
  private final RateGovernor governor;
  private final SmtpReplyRules replies = SmtpReplyRules.load();
  private final AtomicReference<String> lastAlert = new AtomicReference<>("");

  /** Dials at the first mail, not now, and keeps the pace the large providers ask for. */
  public SmtpTransport(MailServer server, FromAddress from) {
    this(server, SmtpSession.open(server, from), RateGovernor.mail());
  }

  SmtpTransport(MailServer server, Session session, RateGovernor governor) {
    this.lines = new SmtpConnectionPool(server, session);
    this.governor = governor;
  }

  @Override
  public Duration awaitTurn(Priority lane, Mailbox to) {
    return governor.acquire(lane, to, PATIENCE);
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
    Mailbox reader = new Mailbox("");
    boolean fit = false;
    try {
      Address[] to = mail.getRecipients(RecipientType.TO);
      reader = new Mailbox(((InternetAddress) to[0]).getAddress());
      line.sendMessage(mail, to);
      fit = true;
      return new Accepted(line.reply().map(SmtpReply::queueId).orElse(""));
    } catch (MessagingException trouble) {
      fit = line.isUnharmed();
      return judge(line, reader, trouble);
    } finally {
      if (fit) {
        lines.keep(line);
      } else {
        lines.hangUp(line);
      }
    }
  }

  private DeliveryOutcome judge(StagedTransport line, Mailbox reader, MessagingException trouble) {
    SmtpStage stage = line.stage();
    Optional<SmtpReply> reply = line.reply();
    if (reply.filter(SmtpReply::refuses).isPresent()) {
      return verdict(stage, Optional.of(reader), reply.get());
    }
    if (stage != SmtpStage.DOT) {
      return new Deferred(LINE_LOST, "line lost at " + stage.word() + ": " + inShort(trouble));
    }
    if (reply.filter(SmtpReply::accepts).isPresent()) {
      return new Accepted(reply.get().queueId());
    }
    return new Ambiguous("no answer after the mail was sent whole: " + inShort(trouble));
  }

  private DeliveryOutcome noLine(StagedTransport line, MessagingException trouble) {
    Optional<SmtpReply> reply = line.reply().filter(SmtpReply::refuses);
    if (reply.isPresent()) {
      return verdict(SmtpStage.CONNECT, Optional.empty(), reply.get());
    }
    String reason = "no line to the mail server: " + inShort(trouble);
    alert(reason);
    return new Deferred(LINE_LOST, reason);
  }

  private DeliveryOutcome verdict(SmtpStage stage, Optional<Mailbox> reader, SmtpReply reply) {
    ReplyClassification verdict =
        replies.judge(stage, reader.map(SmtpTransport::domain).orElse(""), reply);
    switch (verdict.course()) {
      case ALERT -> alert("the mail server objects to us at " + stage.word() + ": " + reply);
      case SLOW -> reader.ifPresent(to -> governor.pause(to, verdict.pause()));
      default -> {}
    }
    return verdict.outcome(stage, reply);
  }

  // The same trouble meets every reader of the morning: say it once.
  private void alert(String trouble) {
    if (!lastAlert.getAndSet(trouble).equals(trouble)) {
      LOG.error("{}", trouble);
    }
  }

  private static String domain(Mailbox reader) {
    String address = reader.address();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String inShort(MessagingException trouble) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return SmtpReply.of(0, root.getClass().getSimpleName() + " " + root.getMessage()).text();
  }

  @Override
  public void close() {
    lines.close();
  }
}
