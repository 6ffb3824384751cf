package dev.chaoxin.bot.botapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram takes for a URL in a link or a button (TDLib, {@code LinkManager}). */
final class MessageUrls {

  private static final Pattern HTTP =
      Pattern.compile(
          "(?i)(?:https?://)?(?:[^\\s/?#@]*@)?(?<host>\\[[0-9a-f:.]+]|[^\\s/?#:@]+)(?::\\d{1,5})?"
              + "(?:[/?#]\\S*)?");
  private static final Pattern OWN_SCHEME = Pattern.compile("(?i)(?:tg|ton|tonsite):\\S+");
  private static final Pattern USER = Pattern.compile("(?i)tg://user\\?id=(\\d{1,16})");

  private MessageUrls() {}

  /** Whether it is a link: a host has a dot, so {@code http://localhost} is none. */
  static boolean isUsable(String url) {
    if (OWN_SCHEME.matcher(url).matches()) {
      return true;
    }
    Matcher http = HTTP.matcher(url);
    if (!http.matches()) {
      return false;
    }
    String host = http.group("host");
    return host.startsWith("[")
        || (host.contains(".") && !host.startsWith(".") && !host.endsWith("."));
  }

  /** The user id of a mention without a username. */
  static Optional<String> mentionedUser(String url) {
    Matcher user = USER.matcher(url);
    return user.matches() ? Optional.of(user.group(1)) : Optional.empty();
  }
}
