package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.mail.MailServer.Login;
import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses {@code CHAOXIN_SMTP} and collects every problem, without ever quoting the value. */
final class MailServerUrl {

  private final String url;
  private final List<String> problems = new ArrayList<>();

  MailServerUrl(String url) {
    this.url = url.strip();
  }

  ParsedSetting<MailServer> read() {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return invalid(
          "is not a URL: write smtp://user:password@host:port and percent-encode special"
              + " characters of user and password (@ is %40, # is %23, / is %2F)");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
      problems.add("must begin with smtp:// or smtps://");
    }
    if (uri.getHost() == null) {
      problems.add(
          "names no mail server: write smtp://host:port, and percent-encode an @ in the password as %40");
    }
    int port = uri.getPort() == -1 ? (scheme.equals("smtps") ? 465 : 587) : uri.getPort();
    if (port < 1 || port > 65_535) {
      problems.add("has a port outside 1 to 65535");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if ((!path.isEmpty() && !path.equals("/")) || uri.getRawFragment() != null) {
      problems.add("has an unexpected path or fragment after the port");
    }
    Optional<Login> login = login(uri.getRawUserInfo());
    String host = uri.getHost() == null ? "" : uri.getHost().replaceAll("[\\[\\]]", "");
    Security security = security(scheme, uri.getRawQuery(), host, login.isPresent());
    return problems.isEmpty()
        ? new ParsedSetting.Valid<>(new MailServer(host, port, security, login, Timeouts.DEFAULT))
        : new ParsedSetting.Invalid<>(problems);
  }

  private Optional<Login> login(String userInfo) {
    if (userInfo == null || userInfo.isEmpty()) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    if (colon < 1 || colon == userInfo.length() - 1) {
      problems.add("needs both user and password, or neither: user:password@");
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
        problems.add("has an unknown option; the only one is starttls");
      }
    }
    if (scheme.equals("smtps")) {
      if (!starttls.isEmpty()) {
        problems.add("uses smtps, which is encrypted from the start: leave starttls out");
      }
      return Security.TLS;
    }
    return switch (starttls) {
      case "" -> login && !isLoopback(host) ? Security.STARTTLS : Security.OPPORTUNISTIC;
      case "required" -> Security.STARTTLS;
      case "opportunistic" -> Security.OPPORTUNISTIC;
      case "never" -> Security.NONE;
      default -> {
        problems.add("needs ?starttls=required, opportunistic or never");
        yield Security.STARTTLS;
      }
    };
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d+){3}");
  }

  // In user information a plus is a plus (RFC 3986); URLDecoder reads HTML forms.
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static ParsedSetting<MailServer> invalid(String problem) {
    return new ParsedSetting.Invalid<>(List.of(problem));
  }
}
