package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.MailFixture.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.subscriptions.RepositoryFiles;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails through a real Postfix into a real mailbox, where both are installed. */
class MailRigTest {

  private static final FromAddress FROM = new FromAddress("潮信", "bounce@digest.example.test");
  @TempDir static Path folder;
  private static Path rig;
  private static boolean started;

  @BeforeAll
  static void start() throws Exception {
    rig = RepositoryFiles.shared("mail/mail-rig");
    RepositoryFiles.require(Path.of("/usr/sbin/postfix"), "postfix is not installed");
    RepositoryFiles.require(Path.of("/usr/sbin/dovecot"), "dovecot is not installed");
    assumeTrue(isFree(2587), "another rig is running");
    // Postfix works as a user of its own.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    started = true;
    assertThat(run("start")).isZero();
  }

  @AfterAll
  static void stop() throws Exception {
    if (started) {
      run("stop");
    }
  }

  @Test
  void arrivesInTheMailboxAsItWasWritten() throws Exception {
    assertThat(send(2587, "reader@rcpt.example.test")).isInstanceOf(Accepted.class);
    String arrived = awaitMail("reader", "Subject: ");
    String sent =
        new String(
            MailFixture.bytes(letter("reader@rcpt.example.test")), StandardCharsets.US_ASCII);
    assertThat(arrived.replace("\r\n", "\n")).endsWith(sent.replace("\r\n", "\n"));
  }

  @Test
  void bringsTheReportOfAMailboxThatDoesNotExistBackToTheSender() throws Exception {
    assertThat(send(2587, "gone@bad.example.test")).isInstanceOf(Accepted.class);
    assertThat(awaitMail("bounce", "gone@bad.example.test"))
        .contains("5.1.1", letter("gone@bad.example.test").getMessageID());
  }

  @Test
  void closesAtOnceWhatTheDestinationItselfRefuses() throws Exception {
    assertThat(send(2602, "gone@bad.example.test")).isInstanceOf(Closed.class);
  }

  @Test
  void waitsForAGreylistAndThenGetsThrough() throws Exception {
    assertThat(send(2603, "slow@grey.example.test"))
        .isInstanceOfSatisfying(
            Deferred.class, deferred -> assertThat(deferred.reason()).contains("Greylisted"));
    assertThat(run("lift")).isZero();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(send(2603, "slow@grey.example.test")).isInstanceOf(Accepted.class));
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static MimeMessage letter(String to) {
    return MailFixture.mail(new MailComposer(FROM, links("https://chaoxin.example.test")), to);
  }

  private static Object send(int port, String to) {
    MailServer server =
        new MailServer(
            "127.0.0.1", port, Security.OPPORTUNISTIC, Optional.empty(), Timeouts.DEFAULT);
    try (SmtpTransport postbox = new SmtpTransport(server, FROM)) {
      return postbox.send(letter(to));
    }
  }

  private static String awaitMail(String user, String words) {
    List<String> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              found.clear();
              mails(user).stream().filter(mail -> mail.contains(words)).forEach(found::add);
              return !found.isEmpty();
            });
    return found.get(0);
  }

  private static List<String> mails(String user) throws Exception {
    List<String> mails = new ArrayList<>();
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", 2143, user, "test");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      for (Message message : inbox.getMessages()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        mails.add(bytes.toString(StandardCharsets.UTF_8));
      }
    }
    return mails;
  }

  private static int run(String command) throws Exception {
    Path log = folder.resolve(command + ".out");
    Process process =
        new ProcessBuilder("bash", rig.toString(), command, folder.resolve("rig").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = process.waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    return code;
  }
}
