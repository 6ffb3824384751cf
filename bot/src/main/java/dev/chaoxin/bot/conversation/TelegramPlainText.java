package dev.chaoxin.bot.conversation;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Telegram's HTML as plain text, for callback notifications, fallback messages and terminals. */
public final class TelegramPlainText {

  private TelegramPlainText() {}

  /** The text without tags and with entities decoded; whitespace stays as it is. */
  public static String of(String html) {
    // The XML parser, because the HTML parser drops a line break at the start of <pre>.
    return Jsoup.parse(html, "", Parser.xmlParser()).wholeText();
  }
}
