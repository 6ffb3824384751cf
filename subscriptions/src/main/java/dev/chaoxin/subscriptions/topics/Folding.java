package dev.chaoxin.subscriptions.topics;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Makes texts comparable: traditional characters become simplified ones, full width becomes half
 * width, capitals become small.
 *
 * <p>One UTF-16 unit stays one unit, so an offset into the folded text is an offset into the text.
 */
public final class Folding {

  private static final char[] FOLDED = table();

  private Folding() {}

  /** The folded text, of the same length. */
  public static String fold(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = FOLDED[units[i]];
    }
    return new String(units);
  }

  /** The folded unit. */
  public static char fold(char unit) {
    return FOLDED[unit];
  }

  private static char[] table() {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    Normalizer2 width = Normalizer2.getNFKCInstance();
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = folded((char) unit, width, simplify);
    }
    return table;
  }

  /** Folds until nothing changes. ICU turns 苎 into 苧 and 苧 into 苎: of such a round the smallest. */
  private static char folded(char unit, Normalizer2 width, Transliterator simplify) {
    StringBuilder way = new StringBuilder();
    char last = unit;
    while (way.indexOf(String.valueOf(last)) < 0) {
      way.append(last);
      last = step(last, width, simplify);
    }
    return (char) way.chars().skip(way.indexOf(String.valueOf(last))).min().orElse(last);
  }

  private static char step(char unit, Normalizer2 width, Transliterator simplify) {
    if (Character.isSurrogate(unit)) {
      return unit;
    }
    char folded = single(width.normalize(String.valueOf(unit)), unit);
    if (Character.UnicodeScript.of(folded) == Character.UnicodeScript.HAN) {
      folded = single(simplify.transliterate(String.valueOf(folded)), folded);
    }
    return Character.toLowerCase(folded);
  }

  private static char single(String mapped, char otherwise) {
    return mapped.length() == 1 ? mapped.charAt(0) : otherwise;
  }
}
