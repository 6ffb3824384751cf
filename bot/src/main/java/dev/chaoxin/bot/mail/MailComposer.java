package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.rendering.MailPayload;
import dev.chaoxin.digest.rendering.ReaderValues;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Composes the message of a stored digest for one reader. The same part gives the same bytes,
 * however often and on whichever node it is tried.
 */
public final class MailComposer {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FromAddress from;
  private final PublicLinks links;

  public MailComposer(FromAddress from, PublicLinks links) {
    this.from = from;
    this.links = links;
  }

  /**
   * The message, ready to send.
   *
   * @param part whose channel is a {@link Mailbox}
   * @throws IllegalArgumentException if the address cannot be used in a header
   */
  public MimeMessage compose(MailPayload payload, OutgoingPart part) {
    Mailbox to = (Mailbox) part.to();
    Optional<URI> oneClick = links.unsubscribe(part.subscriber(), to);
    String byMail = unsubscribeByMail(part.subscriber(), to);
    Messages words = messages(Languages.nearest(Locale.forLanguageTag(payload.language())));
    MailFooter footer = footer(words, part.subscriber(), to, oneClick, byMail);
    try {
      ReproducibleMessage mail =
          new ReproducibleMessage(
              token(part), from, AsciiAddress.of(to.address()), part.frozenAt(), payload.subject());
      mail.setHeader(
          "List-Id", HeaderText.encoded(words.say("list")) + " <digest." + from.domain() + ">");
      mail.setHeader(
          "List-Unsubscribe",
          oneClick.map(url -> "<" + url + ">,\r\n ").orElse("") + "<" + byMail + ">");
      if (oneClick.filter(url -> "https".equals(url.getScheme())).isPresent()) {
        // RFC 8058 section 3.1: only together with an https URL.
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      mail.setHeader("Feedback-ID", DAY.format(part.frozenAt()) + ":digest:mail:chaoxin");
      AutoSubmittedHeaders.addTo(mail);
      ReaderValues values = new ReaderValues(part.omitted(), links::article, html(footer));
      return mail.withBodies(
          payload.text(values).stripTrailing() + footer.asText(), payload.html(values));
    } catch (MessagingException e) {
      throw new IllegalArgumentException("the address cannot be used in a header", e);
    }
  }

  static Messages messages(Locale language) {
    return Messages.open("dev.chaoxin.bot.mail.mail", language);
  }

  private static String token(OutgoingPart part) {
    Instant day = part.frozenAt();
    return "d." + DAY.format(day) + "." + shortHash(part.key());
  }

  /** The first 32 hexadecimal digits of the SHA-256. */
  private static String shortHash(String key) {
    return DigestUtils.sha256Hex(key).substring(0, 32);
  }

  private String unsubscribeByMail(long subscriber, Mailbox to) {
    String subject = "unsubscribe " + links.unsubscribeToken(subscriber, to);
    return "mailto:"
        + from.address()
        + "?subject="
        + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private MailFooter footer(
      Messages words, long subscriber, Mailbox to, Optional<URI> oneClick, String byMail) {
    List<MailFooter.Link> offers = new ArrayList<>();
    String stop = oneClick.map(URI::toString).orElse(byMail);
    offers.add(new MailFooter.Link(words.say("unsubscribe"), stop));
    links
        .settings(subscriber, to)
        .ifPresent(url -> offers.add(new MailFooter.Link(words.say("settings"), url.toString())));
    return new MailFooter(words.say("why", to.address()), offers);
  }

  private static String html(MailFooter footer) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("mail/footer.jte", Map.of("footer", footer), output);
    return output.toString();
  }
}
