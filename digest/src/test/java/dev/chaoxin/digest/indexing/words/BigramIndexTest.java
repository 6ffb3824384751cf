package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BigramIndexTest {

  @Property(tries = 300)
  void findsEveryOccurrence(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 60) String text,
      @ForAll @IntRange(max = 59) int start,
      @ForAll @IntRange(min = 1, max = 4) int length) {
    int from = Math.min(start, text.length() - 1);
    String wanted = text.substring(from, Math.min(text.length(), from + length));
    List<Integer> positions = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      positions.add(at);
    }
    BigramIndex bigrams = new BigramIndex(text);
    assertThat(bigrams.positions(wanted, 1)).containsExactly(positions.toArray(Integer[]::new));
    assertThat(bigrams.count(wanted)).isEqualTo(positions.size());
    assertThat(bigrams.indexOf(wanted, from)).isEqualTo(from);
  }

  @Test
  void findsNothingThatDoesNotOccur() {
    BigramIndex bigrams = new BigramIndex("潮来潮往");
    assertThat(bigrams.indexOf("潮去", 0)).isEqualTo(-1);
    assertThat(bigrams.positions("往潮", 1)).isEmpty();
  }

  @Test
  void givesEqualBigramsTheSameIdAndSeparatorsNone() {
    BigramIndex bigrams = new BigramIndex("潮汐,潮汐");
    assertThat(bigrams.idAt(0)).isEqualTo(bigrams.idAt(3)).isNotNegative();
    assertThat(bigrams.idAt(1)).isEqualTo(-1);
    assertThat(bigrams.idAt(2)).isEqualTo(-1);
  }
}
