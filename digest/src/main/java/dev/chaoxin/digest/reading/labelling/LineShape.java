package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.source.Characters;

/** Features of a line that depend on kinds of characters, not on words. */
final class LineShape {

  private LineShape() {}

  /**
   * Whether only single characters are left, as of an ornament (003:40, page nanmen-water-bureau).
   */
  static boolean isOrnament(String key) {
    int print = 0;
    int readable = 0;
    for (int i = 0; i < key.length() && print < 12; i++) {
      char c = key.charAt(i);
      if (!Characters.isBlank(c)) {
        print++;
        readable += Character.isLetterOrDigit(c) ? 1 : 0;
      }
    }
    boolean tiny = print <= 2 && key.length() <= 6;
    boolean unreadable = print <= 4 && readable <= 1;
    return tiny || unreadable || readable == 0;
  }

  /** The number of clause and sentence marks before the last character, except inside numbers. */
  static int clauseMarks(String key) {
    int marks = 0;
    for (int i = 0; i + 1 < key.length(); i++) {
      char c = key.charAt(i);
      if ((c == ',' || c == ';' || c == '。' || c == '!' || c == '?') && !isBetweenDigits(key, i)) {
        marks++;
      }
    }
    return marks;
  }

  private static boolean isBetweenDigits(String key, int i) {
    return i > 0 && Characters.isDigit(key.charAt(i - 1)) && Characters.isDigit(key.charAt(i + 1));
  }

  /** Whether the column break cut a quotation or bracket (000:90). */
  static boolean isUnclosed(String key) {
    int quotes = 0;
    int brackets = 0;
    for (int i = 0; i < key.length(); i++) {
      switch (key.charAt(i)) {
        case '“', '「', '『', '《' -> quotes++;
        case '”', '」', '』', '》' -> quotes--;
        case '(' -> brackets++;
        case ')' -> brackets--;
        default -> {}
      }
    }
    return quotes > 0 || brackets > 0;
  }

  /** Whether the text has two to four parts of at least three characters. */
  static boolean hasSpacedParts(String key) {
    String[] parts = key.trim().split("\\s+", 6);
    if (parts.length < 2 || parts.length > 4) {
      return false;
    }
    for (String part : parts) {
      if (part.length() < 3) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has a tab or at least two bars. */
  static boolean isTableRow(String key) {
    int bar = key.indexOf('|');
    return key.indexOf('\t') > 0 || (bar >= 0 && bar != key.lastIndexOf('|'));
  }

  /** Whether the text has Latin letters and no Chinese character. */
  static boolean isLatin(String key) {
    int latin = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Characters.isHan(c)) {
        return false;
      }
      latin += Characters.isLatin(c) ? 1 : 0;
    }
    return latin >= 4;
  }
}
