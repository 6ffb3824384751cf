package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.composing.CleanText;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Makes text fit for a header: one line, no control characters, of bearable length. */
final class HeaderText {

  private static final int LONGEST = 240;

  private HeaderText() {}

  static String oneLine(String text) {
    String line = CleanText.line(text);
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
