package dev.chaoxin.bot;

import dev.chaoxin.bot.mail.FromAddress;
import dev.chaoxin.bot.mail.MailServer;
import dev.chaoxin.bot.mail.ParsedSetting;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Parses all settings and collects every problem before it throws. */
final class SettingsParser {

  /** All keys. */
  static final Set<String> KEYS =
      Set.of(
          "CHAOXIN_DATA",
          "CHAOXIN_DATABASE",
          "CHAOXIN_INBOX",
          "CHAOXIN_ZONE",
          "CHAOXIN_DIGEST_TIME",
          "CHAOXIN_TELEGRAM_TOKEN",
          "CHAOXIN_TELEGRAM_API",
          "CHAOXIN_SMTP",
          "CHAOXIN_MAIL_FROM",
          "CHAOXIN_HTTP",
          "CHAOXIN_PUBLIC_URL",
          "CHAOXIN_ADMINS",
          "CHAOXIN_SECRET",
          "CHAOXIN_LOG");

  // Bot API, "Authorizing your bot": 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11
  private static final Pattern TOKEN = Pattern.compile("\\d{3,}:[A-Za-z0-9_-]{10,}");

  private static final Set<String> LEVELS =
      Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE", "OFF");

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  SettingsParser(Map<String, String> values) {
    this.values = values;
  }

  Settings parse() {
    Settings settings =
        new Settings(
            path("CHAOXIN_DATA", "data"),
            text("CHAOXIN_DATABASE", SettingsParser::jdbcUrl),
            path("CHAOXIN_INBOX", "inbox"),
            text("CHAOXIN_ZONE", SettingsParser::zone).orElse(ZoneId.of("Asia/Shanghai")),
            text("CHAOXIN_DIGEST_TIME", SettingsParser::time).orElse(LocalTime.of(7, 30)),
            text("CHAOXIN_TELEGRAM_TOKEN", SettingsParser::token),
            text("CHAOXIN_TELEGRAM_API", SettingsParser::server),
            text("CHAOXIN_SMTP", value -> valueOf(MailServer.parse(value))),
            text("CHAOXIN_MAIL_FROM", value -> valueOf(FromAddress.parse(value))),
            text("CHAOXIN_HTTP", SettingsParser::address)
                .orElse(new Settings.HttpAddress("127.0.0.1", 8080)),
            text("CHAOXIN_PUBLIC_URL", SettingsParser::webUrl),
            text("CHAOXIN_ADMINS", SettingsParser::admins).orElse(Set.of()),
            text("CHAOXIN_SECRET", SettingsParser::secret));
    values.keySet().stream()
        .filter(key -> key.startsWith("CHAOXIN_") && !KEYS.contains(key))
        .sorted()
        .forEach(key -> problem(key, "is not a known setting: check the spelling"));
    // Only validated here: Logback reads it from the environment.
    text("CHAOXIN_LOG", SettingsParser::level);
    if (settings.smtp().isPresent() && settings.mailFrom().isEmpty()) {
      problem("CHAOXIN_MAIL_FROM", "is required with CHAOXIN_SMTP: the sender address of mails");
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private Path path(String key, String otherwise) {
    return text(
            key,
            value -> {
              try {
                return Path.of(value);
              } catch (InvalidPathException e) {
                throw new InvalidValue("is not a valid path");
              }
            })
        .orElse(Path.of(otherwise));
  }

  private <T> Optional<T> text(String key, Function<String, T> read) {
    String value = values.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(value));
    } catch (InvalidValue e) {
      problem(key, e.getMessage());
      return Optional.empty();
    }
  }

  private void problem(String key, String what) {
    problems.add(key + " " + what);
  }

  private static String jdbcUrl(String value) {
    if (value.startsWith("jdbc:h2:") || value.startsWith("jdbc:postgresql:")) {
      return value;
    }
    throw new InvalidValue(
        "must be a JDBC URL: jdbc:postgresql://host/name?user=…&password=… or jdbc:h2:…");
  }

  private static ZoneId zone(String value) {
    if (ZoneId.getAvailableZoneIds().contains(value)) {
      return ZoneId.of(value);
    }
    throw new InvalidValue("must be an IANA time zone such as Asia/Shanghai, not “" + value + "”");
  }

  private static LocalTime time(String value) {
    try {
      LocalTime time = LocalTime.parse(value);
      if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
        return time;
      }
    } catch (DateTimeException e) {
      // Thrown below.
    }
    throw new InvalidValue("must be a time of day such as 07:30, not “" + value + "”");
  }

  private static String level(String value) {
    if (LEVELS.contains(value.toUpperCase(Locale.ROOT))) {
      return value;
    }
    throw new InvalidValue("must be ERROR, WARN, INFO, DEBUG, TRACE or OFF, not “" + value + "”");
  }

  private static String token(String value) {
    if (TOKEN.matcher(value).matches()) {
      return value;
    }
    throw new InvalidValue("must be a bot token as BotFather gives it: digits, a colon, letters");
  }

  private static URI server(String value) {
    URI uri = uri(value, Set.of("http", "https"), "http://127.0.0.1:8081");
    if (uri.getPath() != null && uri.getPath().length() > 1) {
      throw new InvalidValue(
          "must be scheme, host and port without a path, such as http://127.0.0.1:8081");
    }
    return uri;
  }

  private static <T> T valueOf(ParsedSetting<T> setting) {
    if (setting instanceof ParsedSetting.Invalid<T> wrong) {
      throw new InvalidValue(String.join("; it ", wrong.problems()));
    }
    return ((ParsedSetting.Valid<T>) setting).value();
  }

  private static URI webUrl(String value) {
    return uri(value, Set.of("http", "https"), "https://chaoxin.example.org");
  }

  private static URI uri(String value, Set<String> schemes, String example) {
    try {
      URI uri = URI.create(value);
      if (uri.getScheme() != null
          && schemes.contains(uri.getScheme())
          && uri.getHost() != null
          && uri.getPort() <= 65535
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Not repeated: the value may contain a password.
    }
    throw new InvalidValue("must be a URL such as " + example);
  }

  private static Settings.HttpAddress address(String value) {
    int colon = value.lastIndexOf(':');
    String port = value.substring(colon + 1);
    if (colon > 0 && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
      return new Settings.HttpAddress(value.substring(0, colon), Integer.parseInt(port));
    }
    throw new InvalidValue("must be host and port such as 127.0.0.1:8080, not “" + value + "”");
  }

  private static Set<Long> admins(String value) {
    Set<Long> ids = new HashSet<>();
    for (String id : Arrays.asList(value.split("[,\\s]+"))) {
      if (!id.matches("\\d{1,15}")) {
        throw new InvalidValue("must be Telegram user ids separated by commas, not “" + id + "”");
      }
      ids.add(Long.valueOf(id));
    }
    return ids;
  }

  private static String secret(String value) {
    if (value.length() >= 16) {
      return value;
    }
    throw new InvalidValue("must have at least 16 characters");
  }

  /** An invalid value; the message follows the key. */
  private static final class InvalidValue extends RuntimeException {
    InvalidValue(String message) {
      super(message);
    }
  }
}
