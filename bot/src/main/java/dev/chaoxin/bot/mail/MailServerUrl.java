package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.mail.MailServer.Login;
import dev.chaoxin.bot.mail.MailServer.Patience;
import dev.chaoxin.bot.mail.MailServer.Security;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code CHAOXIN_SMTP} and collects all that is wrong with it, never quoting it. */
final class MailServerUrl {

  private final String url;
  private final List<String> complaints = new ArrayList<>();

  MailServerUrl(String url) {
    this.url = url.strip();
  }

  ParsedSetting<MailServer> read() {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException notOne) {
      return wrong(
          "is not a URL: write smtp://user:password@host:port and percent-encode special"
              + " characters of user and password (@ is %40, # is %23, / is %2F)");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
      complaints.add("must begin with smtp:// or smtps://");
    }
    if (uri.getHost() == null) {
      complaints.add(
          "names no mail server: write smtp://host:port, and percent-encode an @ in the password as %40");
    }
    int port = uri.getPort() == -1 ? (scheme.equals("smtps") ? 465 : 587) : uri.getPort();
    if (port < 1 || port > 65_535) {
      complaints.add("has a port outside 1 to 65535");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if ((!path.isEmpty() && !path.equals("/")) || uri.getRawFragment() != null) {
      complaints.add("has something after the port that does not belong there");
    }
    Optional<Login> login = login(uri.getRawUserInfo());
    String host = uri.getHost() == null ? "" : uri.getHost().replaceAll("[\\[\\]]", "");
    Security security = security(scheme, uri.getRawQuery(), host, login.isPresent());
    return complaints.isEmpty()
        ? new ParsedSetting.Right<>(new MailServer(host, port, security, login, Patience.USUAL))
        : new ParsedSetting.Wrong<>(complaints);
  }

  private Optional<Login> login(String userInfo) {
    if (userInfo == null || userInfo.isEmpty()) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    if (colon < 1 || colon == userInfo.length() - 1) {
      complaints.add("needs both user and password, or neither: user:password@");
      return Optional.empty();
    }
    return Optional.of(
        new Login(decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1))));
  }

  private Security security(String scheme, String query, String host, boolean login) {
    String starttls = "";
    for (String option : query == null ? new String[0] : query.split("&")) {
      if (option.startsWith("starttls=")) {
        starttls = option.substring("starttls=".length()).toLowerCase(Locale.ROOT);
      } else {
        complaints.add("has an option it does not know; the only one is starttls");
      }
    }
    if (scheme.equals("smtps")) {
      if (!starttls.isEmpty()) {
        complaints.add("is smtps, encrypted from the start: leave starttls out");
      }
      return Security.TLS;
    }
    return switch (starttls) {
      case "" -> login && !thisMachine(host) ? Security.STARTTLS : Security.OPPORTUNISTIC;
      case "required" -> Security.STARTTLS;
      case "opportunistic" -> Security.OPPORTUNISTIC;
      case "never" -> Security.NONE;
      default -> {
        complaints.add("knows ?starttls=required, opportunistic and never");
        yield Security.STARTTLS;
      }
    };
  }

  private static boolean thisMachine(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d+){3}");
  }

  // In user information a plus is a plus (RFC 3986); URLDecoder reads HTML forms.
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static ParsedSetting<MailServer> wrong(String complaint) {
    return new ParsedSetting.Wrong<>(List.of(complaint));
  }
}
