package dev.chaoxin.bot.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server that takes our mails.
 *
 * @param host its name or address
 * @param port 1 to 65535
 * @param security how the way there is protected
 * @param login who we are to it, if it asks
 * @param patience how long we wait for it
 */
public record MailServer(
    String host, int port, Security security, Optional<Login> login, Patience patience) {

  /** How the way to the server is protected. */
  public enum Security {
    /** Never encrypted: for a server on this machine. */
    NONE,
    /** Encrypted when the server offers it, whatever certificate it shows (RFC 7435). */
    OPPORTUNISTIC,
    /** STARTTLS and a valid certificate, or nothing is sent (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte, with a valid certificate (RFC 8314). */
    TLS;

    boolean checksCertificate() {
      return this == STARTTLS || this == TLS;
    }
  }

  /** A user name and a password; its text form shows neither. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /**
   * How long we wait.
   *
   * @param connect for the connection
   * @param answer for one answer; too short, and a slow server's mail goes out twice
   * @param write for the network to take what we write
   * @param idle how long an unused connection is kept
   */
  public record Patience(Duration connect, Duration answer, Duration write, Duration idle) {

    /** For production: answers as RFC 5321 section 4.5.3.2 asks, five minutes. */
    public static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(15),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10));
  }

  /**
   * Reads {@code CHAOXIN_SMTP}: {@code smtp://user:password@host:port}, {@code smtps://…}, with
   * {@code ?starttls=required|opportunistic|never}. User and password are percent-encoded. The port
   * is 587, for smtps 465, unless given. A password is never sent unprotected to another machine
   * unless the setting says {@code opportunistic} or {@code never}.
   */
  public static ParsedSetting<MailServer> parse(String url) {
    return new MailServerUrl(url).read();
  }

  /** The same server with other patience. */
  public MailServer with(Patience other) {
    return new MailServer(host, port, security, login, other);
  }
}
