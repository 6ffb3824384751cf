package dev.chaoxin.digest.rendering;

/**
 * Removes characters that no newspaper prints and that could deceive a reader: control and format
 * characters, among them those that change the writing direction, and unpaired surrogates.
 */
public final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The cleaned text; line feeds stay, a tab becomes a space. */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\t') {
        clean.append(' ');
      } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        clean.append(REPLACEMENT);
      } else if (!isRemoved(codePoint)) {
        clean.appendCodePoint(codePoint);
      }
    }
    return clean.toString();
  }

  /** The cleaned text on one line, stripped. */
  public static String singleLine(String text) {
    return of(text.replace('\n', ' ')).strip();
  }

  private static boolean isRemoved(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n';
      // The zero-width joiner is part of many emoji.
      case Character.FORMAT -> codePoint != 0x200D;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Unassigned code points stay: a later Unicode version may assign them.
      default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    };
  }
}
