package dev.chaoxin.digest.indexing.names;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;

/**
 * How much characters read like a person's name: the logarithm of how many times as often each
 * stands at its place of a name as it stands alone in a text, by the counts of HanLP's
 * dictionaries.
 */
public final class NameCharacters {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** Words counted for the dictionary of words (HanLP, {@code Predefine.TOTAL_FREQUENCY}). */
  private static final double TOTAL_WORD_FREQUENCY = 25_146_057;

  /** What a surname of two characters earns: nothing else begins so. */
  private static final float COMPOUND_SURNAME = 10;

  /** What 某 earns, which stands for a name that is not told. */
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
      double usual = ((word == null ? 0 : word.totalFrequency) + 1) / TOTAL_WORD_FREQUENCY;
      surname[c - FIRST] = logRatio(roles, NR.B, usual);
      single[c - FIRST] = logRatio(roles, NR.E, usual);
      middle[c - FIRST] = logRatio(roles, NR.C, usual);
      last[c - FIRST] = logRatio(roles, NR.D, usual);
    }
    single['某' - FIRST] = WITHHELD_NAME;
  }

  private static float logRatio(EnumItem<NR> roles, NR role, double usual) {
    int met = roles == null ? 0 : roles.labelMap.getOrDefault(role, 0);
    double all = PersonDictionary.transformMatrixDictionary.getTotalFrequency(role);
    return (float) Math.log((met + 0.3) / (all + 1000) / usual);
  }

  /**
   * What the characters say, in natural logarithms; names have 14 and more.
   *
   * @param surnameEnd where the surname ends, one or two characters behind the start
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
