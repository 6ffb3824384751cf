package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstringInternerTest {

  @Test
  void numbersSubstringsInTheOrderTheyAreFirstSeen() {
    String text = "abcdefghijklmnopqrstuvwxyz".repeat(30);
    SubstringInterner substrings = new SubstringInterner(text);
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (int from = 0; from + 25 < text.length(); from++) {
      for (int to = from + 1; to < from + 25; to++) {
        int id = substrings.intern(from, to, substrings.hash(SubstringInterner.SEED, from, to));
        Integer known = ids.putIfAbsent(text.substring(from, to), id);
        assertThat(id).isEqualTo(known == null ? ids.size() - 1 : known);
      }
    }
    assertThat(ids).hasSizeGreaterThan(600);
    assertThat(substrings.find(0, 30)).isEqualTo(-1);
    assertThat(substrings.find(26, 28)).isEqualTo(ids.get("ab"));
  }

  @Test
  void extendsAHash() {
    SubstringInterner substrings = new SubstringInterner("望潮湾潮汐站");
    int prefix = substrings.hash(SubstringInterner.SEED, 0, 3);
    assertThat(substrings.hash(prefix, 3, 6))
        .isEqualTo(substrings.hash(SubstringInterner.SEED, 0, 6));
  }

  @Test
  void tellsSubstringsWithTheSameHashApart() {
    // "Aa" and "BB" have the same hash, and so have all their combinations
    SubstringInterner substrings = new SubstringInterner("AaAaBBBBAa");
    int[] ids = new int[4];
    for (int i = 0; i < ids.length; i++) {
      int from = 2 * i;
      ids[i] =
          substrings.intern(
              from, from + 4, substrings.hash(SubstringInterner.SEED, from, from + 4));
    }
    assertThat(ids).containsExactly(0, 1, 2, 3);
    assertThat(substrings.find(4, 8)).isEqualTo(2);
    assertThat(substrings.find(1, 5)).isEqualTo(-1);
  }
}
