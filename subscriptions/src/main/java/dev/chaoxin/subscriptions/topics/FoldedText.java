package dev.chaoxin.subscriptions.topics;

import java.util.Arrays;

/**
 * A text prepared for matching: folded, and without the blanks and line breaks that OCR leaves
 * inside Chinese words.
 *
 * <p>Whitespace between two Chinese characters is removed; elsewhere it is collapsed to one blank.
 * Control and format characters are removed.
 */
public final class FoldedText {

  private final String text;
  private final int[] origins;

  private FoldedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** Prepares a text. */
  public static FoldedText of(String source) {
    char[] units = new char[source.length()];
    int[] origins = new int[source.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < source.length(); i++) {
      char unit = Folding.fold(source.charAt(i));
      if (isBlank(unit)) {
        gap = true;
      } else if (!isInvisible(unit)) {
        if (gap && length > 0 && !(isHan(units[length - 1]) && isHan(unit))) {
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

  /** The prepared text. */
  public String text() {
    return text;
  }

  /** The offset in the source of the UTF-16 unit at {@code index} of {@link #text()}. */
  public int origin(int index) {
    return origins[index];
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  private static boolean isInvisible(char unit) {
    int type = Character.getType(unit);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  /** Includes surrogates: outside the BMP, newspapers print only Chinese characters. */
  private static boolean isHan(char unit) {
    return (unit >= '\u3400' && unit <= '\u9fff')
        || (unit >= '\uf900' && unit <= '\ufaff')
        || Character.isSurrogate(unit);
  }
}
