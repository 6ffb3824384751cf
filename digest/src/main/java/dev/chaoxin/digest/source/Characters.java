package dev.chaoxin.digest.source;

/** Classifies single characters, and the string operations built on that. */
public final class Characters {

  /** Marks that end a sentence. */
  private static final String SENTENCE_ENDS = "。!?！？…．";

  /** Marks that may follow the end of a sentence. */
  private static final String CLOSING = "”’』」\"')）]】》〉";

  /** Marks that separate clauses. */
  private static final String CLAUSE_MARKS = ",，、;；:：";

  private static final String OPENING = "“‘『「(（[【《〈";

  private Characters() {}

  /** Whether a character is white space or invisible, such as controls and direction marks. */
  public static boolean isBlank(char c) {
    if (c == ' ' || c == '\u3000' || c == '\u00a0') {
      return true;
    }
    if (c > ' ' && c < 0x7f) {
      return false;
    }
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  public static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
  }

  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '\u00c0' && c <= '\u024f');
  }

  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  public static boolean isClauseMark(char c) {
    return CLAUSE_MARKS.indexOf(c) >= 0;
  }

  public static boolean isSentenceEnd(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0;
  }

  public static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  public static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Whether the text contains any of the wanted characters. */
  public static boolean containsAny(String text, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (text.indexOf(wanted.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text ends with the end of a sentence, possibly followed by closing marks. */
  public static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && (isClosing(text.charAt(i)) || isBlank(text.charAt(i)))) {
      i--;
    }
    return i >= 0 && isSentenceEnd(text.charAt(i));
  }

  /**
   * The width of a text in full-width characters; anything narrower, such as Latin, counts half.
   */
  public static double width(CharSequence text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < 0x2000 ? 0.5 : 1;
    }
    return width;
  }

  /**
   * Removes the spaces that printed line ends left inside a text.
   *
   * <p>A space is kept only between two Latin letters (003:18, page spaced-words).
   */
  public static String removeSpaces(CharSequence text) {
    StringBuilder closed = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        space = true;
        continue;
      }
      if (space && !closed.isEmpty() && isLatin(closed.charAt(closed.length() - 1)) && isLatin(c)) {
        closed.append(' ');
      }
      space = false;
      closed.append(c);
    }
    return closed.toString();
  }

  /** Collapses white space to single spaces; in a headline they mark its printed lines. */
  public static String collapseSpaces(CharSequence text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        space = true;
        continue;
      }
      if (space && !tidy.isEmpty()) {
        tidy.append(' ');
      }
      space = false;
      tidy.append(c);
    }
    return tidy.toString();
  }
}
