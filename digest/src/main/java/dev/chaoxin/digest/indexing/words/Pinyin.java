package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Toneless pinyin (拼音) of single characters: finds homophones, the typical input-method typo. */
public final class Pinyin {

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private Pinyin() {}

  /** Loaded on first use. */
  private static final class Table {
    static final Map<Integer, String> READINGS = new HashMap<>();
    static final Map<String, List<Integer>> CHARACTERS;

    static {
      for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
        var pinyin = PinyinDictionary.convertToPinyin(Character.toString(c));
        if (pinyin.size() == 1 && pinyin.get(0) != com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
          READINGS.put(c, pinyin.get(0).getPinyinWithoutTone());
        }
      }
      CHARACTERS =
          IntStream.rangeClosed(FIRST_HAN, LAST_HAN)
              .boxed()
              .filter(READINGS::containsKey)
              .collect(Collectors.groupingBy(READINGS::get));
    }
  }

  /** The code points that sound like this one, including itself. */
  public static List<Integer> homophones(int codePoint) {
    String reading = Table.READINGS.get(codePoint);
    return reading == null ? List.of(codePoint) : List.copyOf(Table.CHARACTERS.get(reading));
  }

  /** Whether two code points are the same or sound alike. */
  public static boolean soundAlike(int one, int other) {
    String reading = Table.READINGS.get(one);
    return one == other || (reading != null && reading.equals(Table.READINGS.get(other)));
  }
}
