package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.digest.delivery.DigestPart;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.rendering.DeferredText;
import dev.chaoxin.digest.rendering.MailPayload;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A digest of an invented district, as it lies in the ledger. */
final class MailFixture {

  static final FromAddress FROM = new FromAddress("潮信", "digest@wangchao.example");
  static final Instant FROZEN = Instant.parse("2026-03-17T23:30:05Z");
  static final LinkSigner SIGNER =
      new LinkSigner("not a secret at all".getBytes(StandardCharsets.UTF_8));

  private MailFixture() {}

  static PublicLinks links(String publicUrl) {
    return new PublicLinks(Optional.of(URI.create(publicUrl)), SIGNER);
  }

  static PublicLinks noLinks() {
    return new PublicLinks(Optional.empty(), SIGNER);
  }

  static MailComposer composer() {
    return new MailComposer(FROM, links("https://chaoxin.wangchao.example/"));
  }

  static String payload(String subject, String language, int paragraphs) {
    String text = "望潮区的老码头今天重新开放，第一班轮渡七点离岸。\n".repeat(paragraphs);
    String page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>报摘</title></head><body><p>";
    DeferredText html =
        DeferredText.of(page + text + "</p>")
            .then(DeferredText.footer())
            .then(DeferredText.of("</body></html>"));
    return new MailPayload(language, subject, DeferredText.of(text), html).json();
  }

  static OutgoingPart consignment(String address) {
    return consignment(address, payload("3月18日：老码头重新开放，另有3篇", "zh-Hans", 40));
  }

  static OutgoingPart consignment(String address, String payload) {
    return new OutgoingPart(
        "2026-03-18/17/" + address,
        17,
        new Mailbox(address),
        FROZEN,
        0,
        new DigestPart(1, 1, payload));
  }

  static MimeMessage mailTo(String address) {
    return mail(composer(), address);
  }

  static MimeMessage mail(MailComposer composer, String address) {
    OutgoingPart consignment = consignment(address);
    return composer.compose(MailPayload.parse(consignment.part().payload()), consignment);
  }

  static byte[] bytes(MimeMessage mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  static String recipient(MimeMessage mail) throws Exception {
    return mail.getRecipients(RecipientType.TO)[0].toString();
  }
}
