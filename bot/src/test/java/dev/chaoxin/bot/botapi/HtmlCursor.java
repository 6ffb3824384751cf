package dev.chaoxin.bot.botapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names, attributes and character references out of Telegram's HTML. */
final class HtmlCursor {

  /** The semicolon may be missing; other named references are plain text. */
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#x(?<hex>[0-9a-fA-F]*)|#(?<decimal>[0-9]*)|(?<name>[a-zA-Z]*));?");

  private static final Map<String, Integer> NAMED =
      Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');

  private static final int LONGEST_REFERENCE = 9;

  private final String html;
  private int at;

  HtmlCursor(String html) {
    this.html = html;
  }

  static BotApiRefusal problem(String what) {
    return BotApiRefusal.badRequest("can't parse entities: " + what);
  }

  static BotApiRefusal problem(String what, int byteOffset) {
    return problem(what + " at byte offset " + byteOffset);
  }

  boolean atEnd() {
    return at >= html.length();
  }

  /** The position of the cursor in bytes of UTF-8. */
  int byteOffset() {
    return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Steps over that character if it is the next. */
  boolean take(char expected) {
    boolean there = !atEnd() && html.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  void skipSpace() {
    takeWhile(HtmlCursor::isSpace);
  }

  /** The name behind {@code <} or {@code </}, in lower case. */
  String takeTagName() {
    return lower(takeWhile(c -> !isSpace(c) && c != '>'));
  }

  /** Steps over one character or one character reference, which is appended decoded. */
  void takeCharacter(StringBuilder into) {
    char c = html.charAt(at);
    if (c == '&') {
      Matcher reference = REFERENCE.matcher(html).region(at, html.length());
      if (reference.lookingAt() && decoded(reference) != 0) {
        into.appendCodePoint(decoded(reference));
        at = reference.end();
        return;
      }
    }
    into.append(c);
    at++;
  }

  private static int decoded(Matcher reference) {
    if (reference.group("name") != null) {
      return NAMED.getOrDefault(reference.group("name"), 0);
    }
    boolean hex = reference.group("hex") != null;
    String digits = hex ? reference.group("hex") : reference.group("decimal");
    int length = reference.group().length() - (reference.group().endsWith(";") ? 1 : 0);
    if (digits.isEmpty() || length > LONGEST_REFERENCE) {
      return 0;
    }
    int code = Integer.parseInt(digits, hex ? 16 : 10);
    return code < Character.MAX_CODE_POINT ? code : 0;
  }

  /** The attributes of a start tag, up to and including its {@code >}. */
  Map<String, String> takeAttributes(String tag, int begin) throws BotApiRefusal {
    Map<String, String> attributes = new LinkedHashMap<>();
    skipSpace();
    while (!take('>')) {
      String name = takeWhile(c -> !isSpace(c) && "=>/\"'".indexOf(c) < 0);
      if (name.isEmpty()) {
        throw problem("Empty attribute name in the tag \"" + tag + "\"", begin);
      }
      skipSpace();
      boolean hasValue = take('=');
      if (!hasValue && atEnd()) {
        throw problem("Unclosed start tag \"" + tag + "\"", begin);
      }
      attributes.put(name, hasValue ? takeValue(tag, begin) : "");
      skipSpace();
    }
    return attributes;
  }

  private String takeValue(String tag, int begin) throws BotApiRefusal {
    skipSpace();
    if (atEnd()) {
      throw problem("Unclosed start tag \"" + tag + "\"", begin);
    }
    String value = take('"') ? takeQuoted('"') : take('\'') ? takeQuoted('\'') : takeToken();
    if (atEnd()) {
      throw problem("Unclosed start tag", begin);
    }
    return value;
  }

  private String takeQuoted(char quote) {
    StringBuilder value = new StringBuilder();
    while (!atEnd() && !take(quote)) {
      takeCharacter(value);
    }
    return value.toString();
  }

  private String takeToken() throws BotApiRefusal {
    int begin = byteOffset();
    String token =
        takeWhile(c -> "-.".indexOf(c) >= 0 || (c < 128 && Character.isLetterOrDigit(c)));
    if (!atEnd() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      throw problem("Unexpected end of name token", begin);
    }
    return lower(token);
  }

  private String takeWhile(IntPredicate wanted) {
    int begin = at;
    while (!atEnd() && wanted.test(html.charAt(at))) {
      at++;
    }
    return html.substring(begin, at);
  }

  private static boolean isSpace(int c) {
    return " \t\r\n\0\u000b".indexOf(c) >= 0;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
