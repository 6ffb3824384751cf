package dev.chaoxin.bot.conversation;

import java.util.regex.Pattern;

/**
 * Telegram's HTML without its tags, for where there is no HTML: notes over the chat, last resorts,
 * a terminal.
 */
public final class TelegramPlainText {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private TelegramPlainText() {}

  /** The text; line feeds stay, a link keeps its words. */
  public static String of(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
