package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MatchBufferTest {

  @Property(tries = 300)
  void givesEachTopicOnceAndInOrder(
      @ForAll @Size(max = 400) List<@IntRange(max = 300_000) Integer> before,
      @ForAll @Size(max = 400) List<@IntRange(max = 90_000_000) Integer> topics) {
    MatchBuffer list = new MatchBuffer();
    before.forEach(topic -> list.add(topic, 7));
    list.clear();
    TreeMap<Integer, TopicMatch> expected = new TreeMap<>();
    for (int round = 0; round < 2; round++) {
      for (int topic : topics) {
        list.add(topic, 1.0 + topic);
        expected.put(topic, new TopicMatch(topic, 1.0 + topic));
      }
    }
    assertThat(list.sorted()).isEqualTo(new ArrayList<>(expected.values()));
  }

  @Test
  void leavesOutWhatDoesNotMatch() {
    MatchBuffer list = new MatchBuffer();
    list.add(3, 0);
    list.add(2, Double.MIN_VALUE);
    assertThat(list.sorted()).extracting(TopicMatch::topic).containsExactly(2);
  }
}
