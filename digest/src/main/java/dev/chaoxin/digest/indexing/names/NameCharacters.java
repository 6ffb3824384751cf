package dev.chaoxin.digest.indexing.names;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;

/**
 * Log likelihood ratios of characters in a person's name: how much more often each occurs at its
 * position of a name than as a word of its own, counted in HanLP's dictionaries.
 */
public final class NameCharacters {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** HanLP's {@code Predefine.TOTAL_FREQUENCY}: the words counted for its core dictionary. */
  private static final double TOTAL_WORD_FREQUENCY = 25_146_057;

  /** For a surname of two characters, which hardly anything else starts with. */
  private static final float COMPOUND_SURNAME = 10;

  /** For 某, which replaces a withheld given name. */
  private static final float WITHHELD_NAME = 15;

  private final float[] surname = new float[LAST - FIRST + 1];
  private final float[] single = new float[LAST - FIRST + 1];
  private final float[] middle = new float[LAST - FIRST + 1];
  private final float[] last = new float[LAST - FIRST + 1];

  public NameCharacters() {
    for (char c = FIRST; c <= LAST; c++) {
      String character = String.valueOf(c);
      EnumItem<NR> roles = PersonDictionary.dictionary.get(character);
      CoreDictionary.Attribute word = CoreDictionary.get(character);
      double asWord = ((word == null ? 0 : word.totalFrequency) + 1) / TOTAL_WORD_FREQUENCY;
      surname[c - FIRST] = logRatio(roles, NR.B, asWord);
      single[c - FIRST] = logRatio(roles, NR.E, asWord);
      middle[c - FIRST] = logRatio(roles, NR.C, asWord);
      last[c - FIRST] = logRatio(roles, NR.D, asWord);
    }
    single['某' - FIRST] = WITHHELD_NAME;
  }

  private static float logRatio(EnumItem<NR> roles, NR role, double asWord) {
    int inRole = roles == null ? 0 : roles.labelMap.getOrDefault(role, 0);
    double total = PersonDictionary.transformMatrixDictionary.getTotalFrequency(role);
    return (float) Math.log((inRole + 0.3) / (total + 1000) / asWord);
  }

  /**
   * The sum over the characters of a name, in natural logarithms; actual names have 14 and more.
   *
   * @param surnameEnd where the surname ends, one or two characters after the start
   */
  public double logLikelihoodRatio(String text, int start, int surnameEnd, int end) {
    float sum = surnameEnd - start > 1 ? COMPOUND_SURNAME : valueOf(surname, text.charAt(start));
    if (end - surnameEnd == 1) {
      return sum + valueOf(single, text.charAt(surnameEnd));
    }
    return sum
        + valueOf(middle, text.charAt(surnameEnd))
        + valueOf(last, text.charAt(surnameEnd + 1));
  }

  private static float valueOf(float[] values, char c) {
    return c < FIRST || c > LAST ? -10 : values[c - FIRST];
  }
}
