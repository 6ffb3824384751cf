package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.mail.MailServer.Security;
import jakarta.mail.Session;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/** Configures Angus for one mail server. */
final class SmtpSession {

  private SmtpSession() {}

  static Session open(MailServer server, FromAddress from) {
    return open(server, from, new NoDelaySocketFactory(), tls(server.security()));
  }

  static Session open(
      MailServer server, FromAddress from, SocketFactory plain, SSLSocketFactory tls) {
    Properties settings = new Properties();
    settings.put("mail.smtp.socketFactory", plain);
    settings.put("mail.smtp.ssl.socketFactory", new NoDelayTlsSocketFactory(tls));
    // Otherwise Angus silently falls back to its own socket, which is 90 times slower.
    settings.put("mail.smtp.socketFactory.fallback", "false");
    Security security = server.security();
    settings.put("mail.smtp.ssl.enable", text(security == Security.TLS));
    settings.put("mail.smtp.starttls.enable", text(security != Security.NONE));
    settings.put("mail.smtp.starttls.required", text(security == Security.STARTTLS));
    settings.put("mail.smtp.ssl.checkserveridentity", text(security.checksCertificate()));
    settings.put("mail.smtp.auth", text(server.login().isPresent()));
    settings.put("mail.smtp.connectiontimeout", millis(server.timeouts().connect()));
    settings.put("mail.smtp.timeout", millis(server.timeouts().answer()));
    settings.put("mail.smtp.writetimeout", millis(server.timeouts().write()));
    settings.put("mail.smtp.quitwait", "false");
    // The name in EHLO; by default it is looked up in the DNS, which can take seconds.
    settings.put("mail.smtp.localhost", from.domain());
    settings.put("mail.smtp.dsn.notify", "FAILURE");
    settings.put("mail.smtp.dsn.ret", "HDRS");
    return Session.getInstance(settings);
  }

  private static SSLSocketFactory tls(Security security) {
    if (security.checksCertificate()) {
      return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
    try {
      MailSSLSocketFactory anyCertificate = new MailSSLSocketFactory();
      anyCertificate.setTrustAllHosts(true);
      return anyCertificate;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(boolean yes) {
    return Boolean.toString(yes);
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
