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

/** Sends messages through one mail server (RFC 5321). Safe for use by many threads. */
public final class SmtpTransport implements MailTransport, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
  private static final Duration RECONNECT_DELAY = Duration.ofMinutes(1);
  private static final Duration MAX_WAIT_FOR_TURN = Duration.ofSeconds(5);

  private final SmtpConnectionPool connections;
  private final RateGovernor governor;
  private final SmtpReplyRules rules = SmtpReplyRules.load();
  private final AtomicReference<String> lastAlert = new AtomicReference<>("");

  /** Connects at the first message, not now, and keeps to the rates large providers ask for. */
  public SmtpTransport(MailServer server, FromAddress from) {
    this(server, SmtpSession.open(server, from), RateGovernor.mail());
  }

  SmtpTransport(MailServer server, Session session, RateGovernor governor) {
    this.connections = new SmtpConnectionPool(server, session);
    this.governor = governor;
  }

  @Override
  public Duration awaitPermit(Priority priority, Mailbox to) {
    return governor.acquire(priority, to, MAX_WAIT_FOR_TURN);
  }

  @Override
  public DeliveryOutcome send(MimeMessage message) {
    while (true) {
      StagedTransport connection;
      try {
        connection = connections.borrow();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Deferred(RECONNECT_DELAY, "stopped before the message was sent");
      } catch (SmtpConnectException e) {
        return notConnected(e);
      }
      boolean reused = connection.isReused();
      DeliveryOutcome outcome = sendOver(connection, message);
      if (!reused || !connection.closedBeforeMessage()) {
        return outcome;
      }
      // The server closed the idle connection meanwhile: this message is tried again at once.
      connections.discardIdle();
    }
  }

  private DeliveryOutcome sendOver(StagedTransport connection, MimeMessage message) {
    Mailbox reader = new Mailbox("");
    boolean reusable = false;
    try {
      Address[] to = message.getRecipients(RecipientType.TO);
      reader = new Mailbox(((InternetAddress) to[0]).getAddress());
      connection.sendMessage(message, to);
      reusable = true;
      return new Accepted(connection.reply().map(SmtpReply::queueId).orElse(""));
    } catch (MessagingException e) {
      reusable = connection.isReusable();
      return outcome(connection, reader, e);
    } finally {
      if (reusable) {
        connections.release(connection);
      } else {
        connections.discard(connection);
      }
    }
  }

  private DeliveryOutcome outcome(
      StagedTransport connection, Mailbox reader, MessagingException failure) {
    SmtpStage stage = connection.stage();
    Optional<SmtpReply> reply = connection.reply();
    if (reply.filter(SmtpReply::isNegative).isPresent()) {
      return refusal(stage, Optional.of(reader), reply.get());
    }
    if (stage != SmtpStage.END_OF_DATA) {
      return new Deferred(
          RECONNECT_DELAY, "connection lost at " + stage.label() + ": " + rootCause(failure));
    }
    if (reply.filter(SmtpReply::isPositive).isPresent()) {
      return new Accepted(reply.get().queueId());
    }
    return new Ambiguous("no reply after the end of the message: " + rootCause(failure));
  }

  private DeliveryOutcome notConnected(SmtpConnectException failure) {
    Optional<SmtpReply> reply = failure.reply().filter(SmtpReply::isNegative);
    if (reply.isPresent()) {
      return refusal(SmtpStage.CONNECT, Optional.empty(), reply.get());
    }
    String reason = "cannot connect to the mail server: " + rootCause(failure);
    alert(reason);
    return new Deferred(RECONNECT_DELAY, reason);
  }

  private DeliveryOutcome refusal(SmtpStage stage, Optional<Mailbox> reader, SmtpReply reply) {
    ReplyClassification classification =
        rules.classify(stage, reader.map(SmtpTransport::domain).orElse(""), reply);
    switch (classification.action()) {
      case ALERT -> alert("the mail server rejects us at " + stage.label() + ": " + reply);
      case SLOW -> reader.ifPresent(to -> governor.pause(to, classification.pause()));
      default -> {}
    }
    return classification.outcome(stage, reply);
  }

  // The same failure meets every reader of the morning: log it once.
  private void alert(String message) {
    if (!lastAlert.getAndSet(message).equals(message)) {
      LOG.error("{}", message);
    }
  }

  private static String domain(Mailbox reader) {
    String address = reader.address();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String rootCause(MessagingException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return SmtpReply.of(0, root.getClass().getSimpleName() + " " + root.getMessage()).text();
  }

  @Override
  public void close() {
    connections.close();
  }
}
