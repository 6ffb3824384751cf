package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How characters sound (拼音), without their tones: what a reader's input method goes by. */
public final class Pinyin {

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private Pinyin() {}

  /** Read once, when the first question needs it. */
  private static final class Table {
    static final Map<Integer, String> SOUNDS = new HashMap<>();
    static final Map<String, List<Integer>> CHARACTERS;

    static {
      for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
        var read = PinyinDictionary.convertToPinyin(Character.toString(c));
        if (read.size() == 1 && read.get(0) != com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
          SOUNDS.put(c, read.get(0).getPinyinWithoutTone());
        }
      }
      CHARACTERS =
          IntStream.rangeClosed(FIRST_HAN, LAST_HAN)
              .boxed()
              .filter(SOUNDS::containsKey)
              .collect(Collectors.groupingBy(SOUNDS::get));
    }
  }

  /** The characters that sound like this one, itself among them; itself alone when none does. */
  public static List<Integer> homophones(int codePoint) {
    String sound = Table.SOUNDS.get(codePoint);
    return sound == null ? List.of(codePoint) : List.copyOf(Table.CHARACTERS.get(sound));
  }

  /** Whether two characters sound alike. */
  public static boolean soundAlike(int one, int other) {
    String sound = Table.SOUNDS.get(one);
    return one == other || (sound != null && sound.equals(Table.SOUNDS.get(other)));
  }
}
