package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.MailFixture.FROM;
import static dev.chaoxin.bot.mail.MailFixture.composer;
import static dev.chaoxin.bot.mail.MailFixture.consignment;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.chaoxin.bot.mail.MailServer.Login;
import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailMessengerTest {

  private static final String READER = "reader@rcpt.example";
  private GreenMail greenMail;

  @BeforeEach
  void open() {
    greenMail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    greenMail.setUser(READER, READER, "secret");
    greenMail.start();
  }

  @AfterEach
  void close() {
    greenMail.stop();
  }

  @Test
  void bringsADigestThatCanBeReadInAMailbox() throws Exception {
    try (SmtpTransport postbox = postbox(Optional.empty())) {
      MailMessenger messenger = new MailMessenger(composer(), postbox);
      assertThat(messenger.send(consignment(READER))).isInstanceOf(Accepted.class);
    }
    MimeMessage sent = MailFixture.mailTo(READER);
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore("imap")) {
      store.connect("127.0.0.1", greenMail.getImap().getPort(), READER, "secret");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      Message read = inbox.getMessage(1);
      assertThat(read.getSubject()).isEqualTo(sent.getSubject());
      assertThat(read.getHeader("Message-ID")).containsExactly(sent.getMessageID());
      assertThat(read.getContentType()).isEqualTo(sent.getContentType());
    }
  }

  @Test
  void logsInWithTheRightPasswordOnly() {
    greenMail.getManagers().getUserManager().setAuthRequired(true);
    try (SmtpTransport postbox = postbox(Optional.of(new Login(READER, "secret")))) {
      assertThat(postbox.send(MailFixture.mailTo(READER))).isInstanceOf(Accepted.class);
    }
    try (SmtpTransport postbox = postbox(Optional.of(new Login(READER, "wrong-word")))) {
      assertThat(postbox.send(MailFixture.mailTo(READER)))
          .isInstanceOfSatisfying(
              Deferred.class,
              deferred ->
                  assertThat(deferred.reason()).contains("operator").doesNotContain("wrong-word"));
    }
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void servesMailboxesAndMayRepeatItself() {
    MailMessenger messenger = new MailMessenger(composer(), mail -> new Accepted("x"));
    assertThat(messenger.serves(new Mailbox(READER))).isTrue();
    assertThat(messenger.serves(new TelegramChat(1, OptionalInt.empty()))).isFalse();
    assertThat(messenger.repeatable()).isTrue();
  }

  @Test
  void refusesAPartThatIsNoMailAndAnAddressThatIsNone(@TempDir Path folder) {
    MailMessenger messenger = new MailMessenger(composer(), new EmlFolder(folder));
    for (String payload : new String[] {"", "{}", "no json", "{\"subject\":1}", "[]", "null"}) {
      assertThat(messenger.send(consignment(READER, payload))).isInstanceOf(Refused.class);
    }
    assertThat(messenger.send(consignment("not an address"))).isInstanceOf(Refused.class);
  }

  @Test
  void leavesTheSameMailInAFolderWhereThereIsNoServer(@TempDir Path folder) throws Exception {
    MailMessenger messenger =
        new MailMessenger(composer(), new EmlFolder(folder.resolve("morning")));
    messenger.send(consignment(READER));
    messenger.send(consignment(READER));
    try (var files = Files.list(folder.resolve("morning"))) {
      assertThat(files)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.getFileName().toString()).matches("d\\.20260317\\.\\w{32}\\.eml");
                assertThat(file).hasBinaryContent(MailFixture.bytes(MailFixture.mailTo(READER)));
              });
    }
  }

  @Test
  void keepsAMailForLaterWhenTheFolderCannotTakeIt(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("not-a-folder"));
    assertThat(new EmlFolder(file).send(MailFixture.mailTo(READER))).isInstanceOf(Deferred.class);
  }

  @Test
  void asksForConfirmationWithNothingToUnsubscribeFrom() throws Exception {
    Clock clock = Clock.fixed(MailFixture.FROZEN, ZoneOffset.UTC);
    try (SmtpTransport postbox = postbox(Optional.empty())) {
      CodeMailer mailer = new CodeMailer(postbox, FROM, clock);
      Mailbox to = new Mailbox(READER);
      assertThat(mailer.send(to, "481502", Locale.forLanguageTag("zh-Hans")))
          .isInstanceOf(Accepted.class);
      assertThat(mailer.send(to, "481502", Locale.ENGLISH)).isInstanceOf(Accepted.class);
      assertThat(mailer.send(new Mailbox("x y"), "481502", Locale.ENGLISH))
          .isInstanceOf(Refused.class);
    }
    MimeMessage[] mails = greenMail.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[0].getSubject()).isEqualTo("481502 是你的潮信确认码");
    assertThat(mails[1].getSubject()).isEqualTo("481502 is your Chaoxin code");
    assertThat(mails[0].getHeader("List-Unsubscribe")).isNull();
    assertThat(mails[0].getHeader("List-Id")).isNull();
    assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
  }

  private SmtpTransport postbox(Optional<Login> login) {
    return new SmtpTransport(
        new MailServer(
            "127.0.0.1", greenMail.getSmtp().getPort(), Security.NONE, login, Timeouts.DEFAULT),
        FROM);
  }
}
