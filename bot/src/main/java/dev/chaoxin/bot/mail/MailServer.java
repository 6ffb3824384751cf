package dev.chaoxin.bot.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server that messages are submitted to.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param security how the connection is protected
 * @param login user and password, if the server asks for them
 * @param timeouts how long to wait for it
 */
public record MailServer(
    String host, int port, Security security, Optional<Login> login, Timeouts timeouts) {

  /** How the connection is protected. */
  public enum Security {
    /** Never encrypted: for a server on the same host. */
    NONE,
    /** Encrypted if the server offers it, with any certificate (RFC 7435). */
    OPPORTUNISTIC,
    /** STARTTLS with a valid certificate, or nothing is sent (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte, with a valid certificate (RFC 8314). */
    TLS;

    boolean checksCertificate() {
      return this == STARTTLS || this == TLS;
    }
  }

  /** User name and password; {@code toString} shows neither. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /**
   * How long to wait for the server.
   *
   * @param connect for the TCP connection
   * @param answer for a reply; when it is too short, a slow server gets a message twice
   * @param write for data to be sent
   * @param idle how long an unused connection stays open
   */
  public record Timeouts(Duration connect, Duration answer, Duration write, Duration idle) {

    /** Five minutes for a reply, as RFC 5321 section 4.5.3.2 asks. */
    public static final Timeouts DEFAULT =
        new Timeouts(
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

  /** The same server with other timeouts. */
  public MailServer with(Timeouts other) {
    return new MailServer(host, port, security, login, other);
  }
}
