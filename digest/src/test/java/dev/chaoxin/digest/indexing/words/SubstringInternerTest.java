package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstringInternerTest {

  @Test
  void numbersStringsAsTheyAreMetHoweverMany() {
    String text = "abcdefghijklmnopqrstuvwxyz".repeat(30);
    SubstringInterner spans = new SubstringInterner(text);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int from = 0; from + 25 < text.length(); from++) {
      for (int to = from + 1; to < from + 25; to++) {
        int number = spans.intern(from, to, spans.hash(SubstringInterner.SEED, from, to));
        Integer known = numbers.putIfAbsent(text.substring(from, to), number);
        assertThat(number).isEqualTo(known == null ? numbers.size() - 1 : known);
      }
    }
    assertThat(numbers).hasSizeGreaterThan(600);
    assertThat(spans.find(0, 30)).isEqualTo(-1);
    assertThat(spans.find(26, 28)).isEqualTo(numbers.get("ab"));
  }

  @Test
  void hashesAStringThatGoesOnAsTheWhole() {
    SubstringInterner spans = new SubstringInterner("望潮湾潮汐站");
    int begun = spans.hash(SubstringInterner.SEED, 0, 3);
    assertThat(spans.hash(begun, 3, 6)).isEqualTo(spans.hash(SubstringInterner.SEED, 0, 6));
  }
}
