package dev.chaoxin.bot;

import dev.chaoxin.bot.mail.FromAddress;
import dev.chaoxin.bot.mail.MailServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of an installation; the README describes every key.
 *
 * @param data the folder for database, index and stored originals
 * @param database a JDBC URL, unless the database is the H2 file in the data folder
 * @param inbox the folder watched for new issues
 * @param zone the time zone of a new reader
 * @param digestTime the digest time of a new reader
 * @param telegramToken the bot's token; without one the Telegram side is off
 * @param telegramApi a Bot API server other than Telegram's own: scheme, host and port
 * @param smtp the mail server; without one the mail side is off
 * @param mailFrom the sender of mails, given with {@code smtp}
 * @param http where the web pages listen
 * @param publicUrl where readers reach the web pages, if they can
 * @param admins Telegram user ids of the operators
 * @param secret the key for signed links; generated and stored in the data folder if absent
 */
public record Settings(
    Path data,
    Optional<String> database,
    Path inbox,
    ZoneId zone,
    LocalTime digestTime,
    Optional<String> telegramToken,
    Optional<URI> telegramApi,
    Optional<MailServer> smtp,
    Optional<FromAddress> mailFrom,
    HttpAddress http,
    Optional<URI> publicUrl,
    Set<Long> admins,
    Optional<String> secret) {

  /**
   * Where the web pages listen.
   *
   * @param host a host name or address of this machine
   * @param port 0 to 65535; 0 means any free port
   */
  public record HttpAddress(String host, int port) {}

  public Settings {
    admins = Set.copyOf(admins);
  }

  /**
   * Reads settings from key and value pairs, such as the environment. Keys that do not begin with
   * {@code CHAOXIN_} are ignored.
   *
   * @throws InvalidSettings naming every invalid setting
   */
  public static Settings of(Map<String, String> values) {
    return new SettingsParser(values).parse();
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "data %s, inbox %s, Telegram %s, mail %s, HTTP %s:%d"
        .formatted(
            data,
            inbox,
            telegramToken.isPresent() ? "on" : "off",
            smtp.isPresent() ? "on" : "off",
            http.host(),
            http.port());
  }
}
