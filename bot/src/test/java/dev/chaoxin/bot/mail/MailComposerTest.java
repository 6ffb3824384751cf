package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.MailFixture.FROM;
import static dev.chaoxin.bot.mail.MailFixture.bytes;
import static dev.chaoxin.bot.mail.MailFixture.composer;
import static dev.chaoxin.bot.mail.MailFixture.consignment;
import static dev.chaoxin.bot.mail.MailFixture.links;
import static dev.chaoxin.bot.mail.MailFixture.mailTo;
import static dev.chaoxin.bot.mail.MailFixture.noLinks;
import static dev.chaoxin.bot.mail.MailFixture.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.rendering.MailPayload;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTest {

  private static final String READER = "reader@rcpt.example";

  @Test
  void isTheSameToTheLastByteHoweverOftenItIsTried() throws Exception {
    assertThat(bytes(mailTo(READER))).isEqualTo(bytes(mailTo(READER)));
  }

  @Test
  void namesEachPartOfEachDigestDifferently() throws Exception {
    assertThat(mailTo(READER).getMessageID())
        .matches("<d\\.20260317\\.[0-9a-f]{32}@wangchao\\.example>")
        .isNotEqualTo(mailTo("other@rcpt.example").getMessageID());
  }

  @Test
  void carriesTheHeadersOfADigest() throws Exception {
    MimeMessage mail = parsed(mailTo(READER));

    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("潮信");
    assertThat(from.getAddress()).isEqualTo(FROM.address());
    assertThat(mail.getSubject()).isEqualTo("3月18日：老码头重新开放，另有3篇");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(MailFixture.FROZEN));
    assertThat(mail.getHeader("List-Id", null)).endsWith(" <digest.wangchao.example>");
    assertThat(unfolded(mail, "List-Unsubscribe"))
        .matches(
            "<https://chaoxin\\.wangchao\\.example/u/h-[\\w-]{30}>,"
                + " <mailto:digest@wangchao\\.example\\?subject=unsubscribe%20h-[\\w-]{30}>");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("OOF, AutoReply");
    assertThat(mail.getHeader("Feedback-ID", null)).isEqualTo("20260317:digest:mail:chaoxin");
    for (String once : List.of("From", "To", "Date", "Message-ID", "Subject", "MIME-Version")) {
      assertThat(mail.getHeader(once)).as(once).hasSize(1);
    }
  }

  @Test
  void putsTheReadersOwnLinksIntoBothBodies() throws Exception {
    MimeMessage mail = parsed(mailTo(READER));
    String header = unfolded(mail, "List-Unsubscribe");
    String link = header.substring(1, header.indexOf('>'));
    MimeMultipart bodies = (MimeMultipart) mail.getContent();

    assertThat(bodies.getContentType()).startsWith("multipart/alternative");
    assertThat(bodies.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(bodies.getBodyPart(0).getContent().toString())
        .contains("-- \r\n", READER, "退订: " + link, "查看与修改订阅: https://");
    assertThat(bodies.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(bodies.getBodyPart(1).getContent().toString())
        .contains("href=\"" + link + "\"", READER, "老码头")
        .endsWith("</body></html>");
  }

  @Test
  void speaksTheLanguageOfTheDigest() throws Exception {
    assertThat(text(payload("s", "zh-Hant", 1))).contains("取消訂閱").doesNotContain("退订");
    assertThat(text(payload("s", "en", 1))).contains("Unsubscribe: ").doesNotContain("退订");
  }

  @Test
  void offersOneClickOnlyWithAnHttpsAddress() throws Exception {
    MimeMessage plain = composed(links("http://127.0.0.1:8080"));
    assertThat(plain.getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(unfolded(plain, "List-Unsubscribe")).startsWith("<http://127.0.0.1:8080/u/");

    MimeMessage none = composed(noLinks());
    assertThat(none.getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(none.getHeader("List-Unsubscribe", null)).startsWith("<mailto:");
    assertThat(new String(bytes(none), StandardCharsets.UTF_8)).doesNotContain("https:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: victim@rcpt.example",
        "a\nBcc: victim@rcpt.example",
        "a\rBcc: victim@rcpt.example",
        "报摘\r\nBcc: victim@rcpt.example",
        "a\u2028Bcc: victim@rcpt.example\u0000",
        "=?UTF-8?B?YQ0KQmNjOiB2aWN0aW1AcmNwdC5leGFtcGxl?="
      })
  void letsNoSubjectBecomeAHeader(String subject) throws Exception {
    OutgoingPart consignment = consignment(READER, payload(subject, "zh-Hans", 1));
    MimeMessage mail = parsed(composer().compose(read(consignment), consignment));
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Subject")).hasSize(1);
  }

  @Test
  void keepsEveryHeaderLineWithinItsLimit() throws Exception {
    OutgoingPart consignment = consignment(READER, payload("望潮🌊".repeat(200), "zh-Hans", 1));
    String mail =
        new String(
            bytes(composer().compose(read(consignment), consignment)), StandardCharsets.US_ASCII);
    // RFC 5322 section 2.1.1
    assertThat(mail.substring(0, mail.indexOf("\r\n\r\n")).split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
    assertThat(parsed(composer().compose(read(consignment), consignment)).getSubject())
        .startsWith("望潮🌊望潮🌊")
        .endsWith("…")
        .doesNotContain("?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b@rcpt.example",
        "a@rcpt.example\r\nBcc: v@rcpt.example",
        "no-at",
        "a@b@c.example",
        ""
      })
  void refusesAnAddressThatCannotStandInAHeader(String address) {
    assertThatThrownBy(() -> mailTo(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesADomainInChineseAsSmtpTakesIt() throws Exception {
    assertThat(MailFixture.recipient(mailTo("reader@望潮.example")))
        .isEqualTo("reader@xn--rpv48p.example");
  }

  @Test
  void keepsItsBoundaryOutOfTheBodies() throws Exception {
    String mail = new String(bytes(mailTo(READER)), StandardCharsets.US_ASCII);
    String boundary = mail.replaceAll("(?s).*boundary=\"([^\"]+)\".*", "$1");
    assertThat(Arrays.stream(mail.split("\r\n", -1)).filter(l -> l.contains(boundary))).hasSize(4);
  }

  private static MimeMessage composed(PublicLinks links) throws Exception {
    OutgoingPart consignment = consignment(READER);
    return parsed(new MailComposer(FROM, links).compose(read(consignment), consignment));
  }

  private static String text(String payload) throws Exception {
    OutgoingPart consignment = consignment(READER, payload);
    MimeMessage mail = parsed(composer().compose(read(consignment), consignment));
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private static MailPayload read(OutgoingPart consignment) {
    return MailPayload.parse(consignment.part().payload());
  }

  private static String unfolded(MimeMessage mail, String header) throws Exception {
    return mail.getHeader(header, null).replace("\r\n", "");
  }

  private static MimeMessage parsed(MimeMessage mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(mail)));
  }
}
