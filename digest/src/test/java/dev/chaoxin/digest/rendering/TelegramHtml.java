package dev.chaoxin.digest.rendering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * A strict reader of Telegram's HTML: what it takes, Telegram takes too (Bot API, "HTML style").
 */
public final class TelegramHtml {

  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"");
  private static final Set<String> TAGS = Set.of("b", "i", "blockquote", "blockquote expandable");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private TelegramHtml(String html) {
    this.html = html;
  }

  /** What a reader sees; an assertion fails when the text is not well formed. */
  public static String visible(String html) {
    return new TelegramHtml(html).read();
  }

  private String read() {
    while (at < html.length()) {
      switch (html.charAt(at)) {
        case '<' -> tag();
        case '&' -> entity();
        case '>' -> throw broken("a bare >");
        default -> character();
      }
    }
    if (!open.isEmpty()) {
      throw broken("not closed: " + open);
    }
    return text.toString();
  }

  private void tag() {
    int end = html.indexOf('>', at);
    if (end < 0) {
      throw broken("a tag without end");
    }
    String tag = html.substring(at + 1, end);
    if (tag.startsWith("/")) {
      if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
        throw broken("closes what is not open: " + tag);
      }
    } else {
      if (!TAGS.contains(tag)) {
        throw broken("unknown tag " + tag);
      }
      String name = tag.split(" ", 2)[0];
      if (open.contains(name)) {
        throw broken("nested in itself: " + name);
      }
      open.push(name);
    }
    at = end + 1;
  }

  private void entity() {
    int end = html.indexOf(';', at);
    String entity = end < 0 ? "&" : html.substring(at, end + 1);
    String meaning = ENTITIES.get(entity);
    if (meaning == null) {
      throw broken("unknown entity " + entity);
    }
    text.append(meaning);
    at = end + 1;
  }

  private void character() {
    int point = html.codePointAt(at);
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw broken("half a character");
    }
    if (Character.getType(point) == Character.CONTROL && point != '\n') {
      throw broken("a control character");
    }
    if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) {
      throw broken("a mark that turns the writing direction");
    }
    text.appendCodePoint(point);
    at += Character.charCount(point);
  }

  private AssertionError broken(String why) {
    return new AssertionError(why + " at " + at + " of: " + html);
  }
}
