package dev.chaoxin.bot.telegram;

import java.util.regex.Pattern;

/**
 * Telegram's HTML without its tags, for where there is no HTML: notes over the chat, last resorts.
 */
final class PlainText {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private PlainText() {}

  static String of(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
