package dev.chaoxin.bot.console;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Telegram's HTML as a terminal or a text file shows it. */
final class PlainText {

  private PlainText() {}

  /** The text without its tags; line feeds stay, a link keeps its words. */
  static String of(String html) {
    Element body = org.jsoup.Jsoup.parse("<pre>\n" + html + "</pre>", Parser.htmlParser()).body();
    return body.wholeText();
  }
}
