package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.MailFixture.FROM;
import static dev.chaoxin.bot.mail.MailFixture.mailTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.bot.mail.MailServer.Timeouts;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {

  private static final String READER = "reader@rcpt.example";
  private ScriptedSmtpServer server;
  private SmtpTransport postbox;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
    postbox = new SmtpTransport(server.server(), FROM);
  }

  @AfterEach
  void close() throws IOException {
    postbox.close();
    server.close();
  }

  @Test
  void handsOverEveryByteAndTellsTheQueueId() throws Exception {
    assertThat(postbox.send(mailTo(READER))).isEqualTo(new Accepted("4XyZ1"));
    assertThat(server.mails)
        .containsExactly(
            new String(MailFixture.bytes(mailTo(READER)), StandardCharsets.US_ASCII)
                .replace("\r\n", "\n"));
    assertThat(server.commands)
        .contains(
            "EHLO wangchao.example",
            "MAIL FROM:<digest@wangchao.example> RET=HDRS",
            "RCPT TO:<reader@rcpt.example> NOTIFY=FAILURE");
  }

  @Test
  void sendsTheSecondMailOverTheSameLine() {
    postbox.send(mailTo(READER));
    postbox.send(mailTo("other@rcpt.example"));
    assertThat(server.mails).hasSize(2);
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void changesTheLineAfterAHundredMails() {
    IntStream.range(0, 101).forEach(i -> postbox.send(mailTo("reader" + i + "@rcpt.example")));
    assertThat(server.mails).hasSize(101);
    assertThat(server.connections).hasValue(2);
  }

  @Test
  void dialsAgainWhenTheServerHungUpMeanwhile() throws IOException {
    postbox.send(mailTo(READER));
    server.hangUp();
    assertThat(postbox.send(mailTo(READER))).isInstanceOf(Accepted.class);
    assertThat(server.connections).hasValue(2);
  }

  @Test
  void hangsUpWhenThereIsNoMoreWork() {
    Timeouts patience = server.server().timeouts();
    Timeouts short_ =
        new Timeouts(
            patience.connect(), patience.answer(), patience.write(), Duration.ofMillis(50));
    try (SmtpTransport quick = new SmtpTransport(server.server().with(short_), FROM)) {
      quick.send(mailTo(READER));
      await().untilAsserted(() -> assertThat(server.hangUps).hasValue(1));
      assertThat(server.commands).last().isEqualTo("QUIT");
    }
  }

  @Test
  void usesNoMoreThanAFewLinesAtOnce() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(i -> postbox.send(mailTo("reader" + i + "@rcpt.example")));
    assertThat(server.mails).hasSize(60);
    assertThat(server.connections.get()).isBetween(1, SmtpConnectionPool.MAX_CONNECTIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 busy",
    "CONNECT, 554 go away",
    "CONNECT, drop",
    "EHLO, drop",
    "MAIL, 451 later",
    "MAIL, 553 we do not know you",
    "MAIL, drop",
    "RCPT, 450 4.7.1 Greylisted",
    "RCPT, 421 too many",
    "RCPT, 554 5.7.1 Relay access denied",
    "RCPT, drop",
    "DATA, 451 later",
    "DATA, drop",
    "., 452 no room",
    "., 421 shutting down"
  })
  void defersWhatWasNotDelivered(String command, String reply) {
    server.answers(command, reply);
    assertThat(postbox.send(mailTo(READER)))
        .isInstanceOfSatisfying(
            Deferred.class, deferred -> assertThat(deferred.pause()).isPositive());
  }

  @ParameterizedTest
  @CsvSource({"., drop", "., 354 what", "., 2", "., '???'"})
  void knowsNothingOnceTheDotIsOut(String command, String reply) {
    server.answers(command, reply);
    assertThat(postbox.send(mailTo(READER))).isInstanceOf(Ambiguous.class);
    assertThat(server.mails).hasSize(1);
  }

  @Test
  void knowsNothingWhenNoAnswerComesInTime() {
    server.answers(".", ScriptedSmtpServer.SILENCE);
    Timeouts usual = server.server().timeouts();
    Timeouts impatient =
        new Timeouts(usual.connect(), Duration.ofMillis(300), usual.write(), usual.idle());
    try (SmtpTransport quick = new SmtpTransport(server.server().with(impatient), FROM)) {
      assertThat(quick.send(mailTo(READER)))
          .isInstanceOfSatisfying(
              Ambiguous.class, unknown -> assertThat(unknown.reason()).contains("timed out"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 User unknown",
    "RCPT, 550 No such user here",
    "., 550 5.1.1 <reader@rcpt.example>: mailbox does not exist"
  })
  void closesAMailboxThatDoesNotExist(String command, String reply) {
    server.answers(command, reply);
    assertThat(postbox.send(mailTo(READER))).isInstanceOf(Closed.class);
  }

  @Test
  void refusesWhatTheyWillNotHaveAndKeepsTheMailbox() {
    server.answers(".", "554 5.6.0 message content not understood");
    assertThat(postbox.send(mailTo(READER))).isInstanceOf(Refused.class);
  }

  @Test
  void staysAwayFromAProviderThatAskedForIt() {
    Mailbox slow = new Mailbox("reader@qq.com");
    assertThat(postbox.awaitPermit(Priority.REPLY, slow)).isZero();
    server.answers("RCPT", "550 Domain frequency limited");
    assertThat(postbox.send(mailTo(slow.address()))).isInstanceOf(Deferred.class);
    assertThat(postbox.awaitPermit(Priority.REPLY, new Mailbox("other@qq.com")))
        .isGreaterThan(Duration.ofMinutes(20));
    assertThat(postbox.awaitPermit(Priority.REPLY, new Mailbox("reader@rcpt.example"))).isZero();
  }

  @Test
  void goesOnOverTheSameLineAfterARefusedRecipient() {
    server.answers("RCPT", "550 5.1.1 User unknown");
    postbox.send(mailTo(READER));
    server.answers("RCPT", "250 ok");
    assertThat(postbox.send(mailTo(READER))).isInstanceOf(Accepted.class);
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void masksTheAddressInAReason() {
    server.answers("RCPT", "550 5.1.1 <reader@rcpt.example>: no such user");
    assertThat(postbox.send(mailTo(READER)).toString())
        .contains("r…@rcpt.example", "5.1.1")
        .doesNotContain(READER);
  }

  @Test
  void defersWhenNobodyListens() throws IOException {
    MailServer gone = server.server();
    server.close();
    try (SmtpTransport lonely = new SmtpTransport(gone, FROM)) {
      assertThat(lonely.send(mailTo(READER)))
          .isInstanceOfSatisfying(
              Deferred.class, deferred -> assertThat(deferred.reason()).contains("refused"));
    }
  }

  @Test
  void sendsEachPacketAtOnce() {
    List<Socket> sockets = new CopyOnWriteArrayList<>();
    SocketFactory witness =
        new NoDelaySocketFactory() {
          @Override
          public Socket createSocket() throws IOException {
            Socket socket = super.createSocket();
            sockets.add(socket);
            return socket;
          }
        };
    try (SmtpTransport watched = over(witness)) {
      assertThat(watched.send(mailTo(READER))).isInstanceOf(Accepted.class);
      assertThat(sockets)
          .singleElement()
          .satisfies(
              socket -> {
                assertThat(socket.isConnected()).isTrue();
                assertThat(socket.getTcpNoDelay()).isTrue();
              });
    }
  }

  @Test
  void ratherSendsNothingThanOverASocketThatIsNotOurs() {
    SocketFactory broken =
        new NoDelaySocketFactory() {
          @Override
          public Socket createSocket() throws IOException {
            throw new IOException("no socket today");
          }
        };
    try (SmtpTransport stuck = over(broken)) {
      DeliveryOutcome outcome = stuck.send(mailTo(READER));
      assertThat(outcome).isInstanceOf(Deferred.class);
      assertThat(server.connections).hasValue(0);
    }
  }

  private SmtpTransport over(SocketFactory factory) {
    return new SmtpTransport(
        server.server(),
        SmtpSession.open(
            server.server(), FROM, factory, (SSLSocketFactory) SSLSocketFactory.getDefault()),
        RateGovernor.mail());
  }
}
