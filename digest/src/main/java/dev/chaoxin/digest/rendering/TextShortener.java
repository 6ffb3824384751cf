package dev.chaoxin.digest.rendering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text that is too long, between characters as a reader sees them. */
final class TextShortener {

  private static final String ELLIPSIS = "…";
  private static final String PAUSES = "，、；：,;: \n";

  private TextShortener() {}

  /** The text, or as much of its beginning as fits into {@code most} UTF-16 units with an …. */
  static String shorten(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, boundary(text, most - ELLIPSIS.length())).stripTrailing() + ELLIPSIS;
  }

  /**
   * The text in pieces of at most {@code most} UTF-16 units, cut after a comma where there is one
   * in the second half of a piece. The pieces joined are the text.
   */
  static List<String> split(int most, String text) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int end = afterPause(rest, most);
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
    return pieces;
  }

  private static int afterPause(String text, int most) {
    for (int end = most; end > most / 2; end--) {
      if (PAUSES.indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return Math.max(1, boundary(text, most));
  }

  /** The last boundary between visible characters at or before {@code most}. */
  private static int boundary(String text, int most) {
    // A visible character may be any number of code points long: look at no more than is needed.
    int from = Math.max(0, most - 64);
    String window = text.substring(from, Math.min(text.length(), most + 64));
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(window);
    int at = most - from;
    int end = characters.isBoundary(at) ? at : characters.preceding(at);
    if (end > 0) {
      return from + end;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
