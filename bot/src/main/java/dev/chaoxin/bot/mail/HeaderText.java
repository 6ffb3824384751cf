package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.rendering.CleanText;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Makes text safe for a header: one line, no control characters, of limited length. */
final class HeaderText {

  private static final int MAX_LENGTH = 240;

  private HeaderText() {}

  static String oneLine(String text) {
    String line = CleanText.singleLine(text);
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
    return line.substring(0, end) + "…";
  }

  /** As an encoded word where it is not ASCII (RFC 2047). */
  static String encoded(String text) {
    try {
      return MimeUtility.encodeWord(oneLine(text), "UTF-8", "B");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
