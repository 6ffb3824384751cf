package dev.chaoxin.digest.rendering;

/**
 * Takes out of a text what no newspaper prints and what could deceive a reader's screen: control
 * characters, marks that turn the writing direction, invisible characters, halves of characters.
 */
public final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The text without them; line feeds stay, a tab becomes a blank. */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\t') {
        clean.append(' ');
      } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        clean.append(REPLACEMENT);
      } else if (!unwanted(point)) {
        clean.appendCodePoint(point);
      }
    }
    return clean.toString();
  }

  /** As {@link #of}, on one line, without blanks at its ends. */
  public static String singleLine(String text) {
    return of(text.replace('\n', ' ')).strip();
  }

  private static boolean unwanted(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n';
      // A zero-width joiner holds an emoji together and hurts nobody.
      case Character.FORMAT -> point != 0x200D;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Not "unassigned": tomorrow's characters are unknown to today's Java.
      default -> (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    };
  }
}
