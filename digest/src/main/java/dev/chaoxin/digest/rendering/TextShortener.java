package dev.chaoxin.digest.rendering;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Shortens and splits text between characters as a reader sees them (grapheme clusters). */
public final class TextShortener {

  private static final String ELLIPSIS = "…";
  private static final String PAUSES = "，、；：,;: \n";

  private TextShortener() {}

  /** The text, or its beginning with an ellipsis, in at most {@code maxLength} UTF-16 units. */
  static String shorten(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    return text.substring(0, boundary(text, maxLength - ELLIPSIS.length())).stripTrailing()
        + ELLIPSIS;
  }

  /**
   * The text in pieces of at most {@code maxLength} UTF-16 units, split after a comma if there is
   * one in the second half of a piece. The pieces joined are the text.
   */
  static List<String> split(String text, int maxLength) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > maxLength) {
      int end = afterPause(rest, maxLength);
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
    return pieces;
  }

  /**
   * The last boundary between two grapheme clusters at or before {@code index}. Inside a cluster
   * that starts the text: {@code index}, or one less between two surrogates.
   */
  public static int boundary(String text, int index) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    int boundary = clusters.isBoundary(index) ? index : clusters.preceding(index);
    if (boundary > 0 || index == 0) {
      return boundary;
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  private static int afterPause(String text, int maxLength) {
    for (int end = maxLength; end > maxLength / 2; end--) {
      if (PAUSES.indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return Math.max(1, boundary(text, maxLength));
  }
}
