package dev.chaoxin.subscriptions.topics;

import java.util.Arrays;

/**
 * A text made ready for matching: folded, and closed up where the scan left a blank or a line end
 * inside Chinese words.
 *
 * <p>Blanks and line ends between two Chinese characters go; elsewhere a run of them becomes one
 * blank. Controls and invisible format characters go everywhere.
 */
public final class FoldedText {

  private final String text;
  private final int[] origins;

  private FoldedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** The text made ready. */
  public static FoldedText of(String source) {
    char[] units = new char[source.length()];
    int[] origins = new int[source.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < source.length(); i++) {
      char unit = Folding.fold(source.charAt(i));
      if (blank(unit)) {
        gap = true;
      } else if (!invisible(unit)) {
        if (gap && length > 0 && !(han(units[length - 1]) && han(unit))) {
          units[length] = ' ';
          origins[length++] = i - 1;
        }
        gap = false;
        units[length] = unit;
        origins[length++] = i;
      }
    }
    return new FoldedText(new String(units, 0, length), Arrays.copyOf(origins, length));
  }

  /** What is matched. */
  public String text() {
    return text;
  }

  /** Where the unit at {@code index} of {@link #text()} stands in the source. */
  public int origin(int index) {
    return origins[index];
  }

  private static boolean blank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  private static boolean invisible(char unit) {
    int type = Character.getType(unit);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  /**
   * Surrogates count: the characters beyond the first plane that a newspaper prints are Chinese.
   */
  private static boolean han(char unit) {
    return (unit >= '\u3400' && unit <= '\u9fff')
        || (unit >= '\uf900' && unit <= '\ufaff')
        || Character.isSurrogate(unit);
  }
}
