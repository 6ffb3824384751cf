package dev.chaoxin.subscriptions.topics;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds text for comparison: traditional to simplified characters, full width to half width, upper
 * case to lower case.
 *
 * <p>Each UTF-16 unit is folded to one unit, so offsets stay valid.
 */
public final class Folding {

  private static final char[] FOLDED = table();

  private Folding() {}

  /** Folds a text; the result has the same length. */
  public static String fold(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = FOLDED[units[i]];
    }
    return new String(units);
  }

  /** Folds one UTF-16 unit. */
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

  /** Folds until nothing changes. ICU maps 苎 to 苧 and 苧 to 苎; the smallest of a cycle is taken. */
  private static char folded(char unit, Normalizer2 width, Transliterator simplify) {
    StringBuilder seen = new StringBuilder();
    char last = unit;
    while (seen.indexOf(String.valueOf(last)) < 0) {
      seen.append(last);
      last = step(last, width, simplify);
    }
    return (char) seen.chars().skip(seen.indexOf(String.valueOf(last))).min().orElse(last);
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
