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
  private static final double WORDS = 25_146_057;

  /** What a surname of two characters earns: nothing else begins so. */
  private static final float COMPOUND = 10;

  /** What 某 earns, which stands for a name that is not told. */
  private static final float WITHHELD = 15;

  private final float[] surname = new float[LAST - FIRST + 1];
  private final float[] alone = new float[LAST - FIRST + 1];
  private final float[] middle = new float[LAST - FIRST + 1];
  private final float[] last = new float[LAST - FIRST + 1];

  public NameCharacters() {
    for (char c = FIRST; c <= LAST; c++) {
      String character = String.valueOf(c);
      EnumItem<NR> roles = PersonDictionary.dictionary.get(character);
      CoreDictionary.Attribute word = CoreDictionary.get(character);
      double usual = ((word == null ? 0 : word.totalFrequency) + 1) / WORDS;
      surname[c - FIRST] = times(roles, NR.B, usual);
      alone[c - FIRST] = times(roles, NR.E, usual);
      middle[c - FIRST] = times(roles, NR.C, usual);
      last[c - FIRST] = times(roles, NR.D, usual);
    }
    alone['某' - FIRST] = WITHHELD;
  }

  private static float times(EnumItem<NR> roles, NR role, double usual) {
    int met = roles == null ? 0 : roles.labelMap.getOrDefault(role, 0);
    double all = PersonDictionary.transformMatrixDictionary.getTotalFrequency(role);
    return (float) Math.log((met + 0.3) / (all + 1000) / usual);
  }

  /**
   * What the characters say, in natural logarithms; names have 14 and more.
   *
   * @param surnameEnd where the surname ends, one or two characters behind the start
   */
  public double likeness(String text, int start, int surnameEnd, int end) {
    float sum = surnameEnd - start > 1 ? COMPOUND : of(surname, text.charAt(start));
    if (end - surnameEnd == 1) {
      return sum + of(alone, text.charAt(surnameEnd));
    }
    return sum + of(middle, text.charAt(surnameEnd)) + of(last, text.charAt(surnameEnd + 1));
  }

  private static float of(float[] values, char c) {
    return c < FIRST || c > LAST ? -10 : values[c - FIRST];
  }
}
