package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.MailFixture.FROM;
import static dev.chaoxin.bot.mail.MailFixture.mailTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.mail.MailServer.Login;
import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

class SmtpTlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Optional<Login> LOGIN = Optional.of(new Login("digest", "pass word"));
  private static SSLContext keys;
  private final List<Boolean> encrypted = new CopyOnWriteArrayList<>();
  private SMTPServer server;

  @BeforeAll
  static void makeACertificateForThisMachine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    new String(PASSWORD)))
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    keys = SSLContext.getInstance("TLS");
    keys.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsOverStartTlsToAServerWithAValidCertificate() {
    server = start(builder().enableTLS().requireTLS().startTlsSocketFactory(keys));
    try (SmtpTransport postbox = trusting("localhost", Security.STARTTLS)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Accepted.class);
    }
    assertThat(encrypted).containsExactly(true);
  }

  @Test
  void sendsNothingWhenStartTlsIsRequiredAndNotOffered() {
    server = start(builder());
    try (SmtpTransport postbox = trusting("localhost", Security.STARTTLS)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example")))
          .isInstanceOfSatisfying(
              Deferred.class, outcome -> assertThat(outcome.reason()).contains("STARTTLS"));
    }
    assertThat(encrypted).isEmpty();
  }

  @Test
  void sendsNothingToAServerThatCannotProveItsName() {
    server = start(builder().enableTLS().startTlsSocketFactory(keys));
    try (SmtpTransport postbox = new SmtpTransport(server("localhost", Security.STARTTLS), FROM)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Deferred.class);
    }
    try (SmtpTransport postbox = trusting("127.0.0.1", Security.STARTTLS)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Deferred.class);
    }
    assertThat(encrypted).isEmpty();
  }

  @Test
  void encryptsWhenOfferedWhateverTheCertificateAndGoesOnWhenNot() {
    server = start(builder().enableTLS().startTlsSocketFactory(keys));
    try (SmtpTransport postbox =
        new SmtpTransport(server("127.0.0.1", Security.OPPORTUNISTIC), FROM)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Accepted.class);
    }
    server.stop();
    server = start(builder());
    try (SmtpTransport postbox =
        new SmtpTransport(server("127.0.0.1", Security.OPPORTUNISTIC), FROM)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Accepted.class);
    }
    assertThat(encrypted).containsExactly(true, false);
  }

  @Test
  void sendsOverTlsFromTheFirstByteAndLogsIn() {
    server = start(builder().serverSocketFactory(keys).requireAuth());
    try (SmtpTransport postbox = trusting("localhost", Security.TLS)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Accepted.class);
    }
    try (SmtpTransport postbox = new SmtpTransport(server("localhost", Security.TLS), FROM)) {
      assertThat(postbox.send(mailTo("reader@rcpt.example"))).isInstanceOf(Deferred.class);
    }
    assertThat(encrypted).hasSize(1);
  }

  private SMTPServer.Builder builder() {
    BasicMessageListener listener =
        (MessageContext context, String from, String to, byte[] mail) ->
            encrypted.add(((Session) context).isTLSStarted());
    return SMTPServer.port(0)
        .bindAddress(InetAddress.getLoopbackAddress())
        .authenticationHandlerFactory(
            new EasyAuthenticationHandlerFactory(
                (user, password, context) -> {
                  if (!LOGIN.equals(Optional.of(new Login(user, password)))) {
                    throw new LoginFailedException();
                  }
                }))
        .messageHandler(listener);
  }

  private static SMTPServer start(SMTPServer.Builder builder) {
    SMTPServer server = builder.build();
    server.start();
    return server;
  }

  private SmtpTransport trusting(String host, Security security) {
    MailServer server = server(host, security);
    SSLSocketFactory tls = keys.getSocketFactory();
    return new SmtpTransport(
        server,
        SmtpSession.open(server, FROM, new NoDelaySocketFactory(), tls),
        RateGovernor.mail());
  }

  private MailServer server(String host, Security security) {
    return new MailServer(
        host,
        server.getPortAllocated(),
        security,
        security.checksCertificate() ? LOGIN : Optional.empty(),
        Timeouts.DEFAULT);
  }
}
