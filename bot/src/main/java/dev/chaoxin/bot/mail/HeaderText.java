package dev.chaoxin.bot.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/** Makes text fit for a header: one line, no control characters, of bearable length. */
final class HeaderText {

  private static final int LONGEST = 240;
  // Line and paragraph separators and the marks that reorder text, too: some readers' programs
  // act on them.
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private HeaderText() {}

  static String oneLine(String text) {
    String line = UNFIT.matcher(text).replaceAll(" ").strip();
    line = LONE_SURROGATE.matcher(line).replaceAll("�");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }

  /** As an encoded word where it is not ASCII (RFC 2047). */
  static String encoded(String text) {
    try {
      return MimeUtility.encodeWord(oneLine(text), "UTF-8", "B");
    } catch (UnsupportedEncodingException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
