package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Sends the code that confirms a mailbox; there is nothing to unsubscribe from yet. */
public final class CodeMailer {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final MailTransport transport;
  private final FromAddress from;
  private final Clock clock;

  public CodeMailer(MailTransport postbox, FromAddress from, Clock clock) {
    this.transport = postbox;
    this.from = from;
    this.clock = clock;
  }

  /** Sends the code; each call sends a new message. */
  public DeliveryOutcome send(Mailbox to, String code, Locale language) {
    MimeMessage mail;
    try {
      mail = compose(to, code, MailComposer.messages(language));
    } catch (MessagingException | IllegalArgumentException e) {
      return new Refused("the address cannot be used in a message header");
    }
    Duration wait = transport.awaitPermit(Priority.REPLY, to);
    return wait.isZero()
        ? transport.send(mail)
        : new Deferred(wait, "the mailbox's provider asked us to slow down");
  }

  private MimeMessage compose(Mailbox to, String code, Messages words) throws MessagingException {
    String token = "c." + UUID.randomUUID().toString().replace("-", "");
    ReproducibleMessage mail =
        new ReproducibleMessage(
            token,
            from,
            AsciiAddress.of(to.address()),
            clock.instant(),
            words.say("code.subject", code));
    AutoSubmittedHeaders.addTo(mail);
    return mail.withBodies(text(code, words), html(code, words));
  }

  private static String text(String code, Messages words) {
    return String.join(
            "\n\n",
            words.say("code.hello"),
            words.say("code.what"),
            "    " + code,
            words.say("code.how", code),
            words.say("code.ignore"),
            words.say("code.by"))
        + "\n";
  }

  private static String html(String code, Messages words) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(
        "mail/code.jte",
        Map.of(
            "tag", words.say("tag"),
            "hello", words.say("code.hello"),
            "what", words.say("code.what"),
            "code", code,
            "how", words.say("code.how", code),
            "ignore", words.say("code.ignore"),
            "by", words.say("code.by")),
        output);
    return output.toString();
  }
}
