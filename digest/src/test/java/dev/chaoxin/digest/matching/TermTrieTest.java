package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermTrieTest {

  /** Adds and removes in any order, then finds what a plain search finds. */
  @Property(tries = 300)
  void findsWhatAPlainSearchFinds(
      @ForAll("changes") List<String> changes, @ForAll("texts") String text) {
    TermTrie trie = new TermTrie();
    Map<String, Integer> present = new HashMap<>();
    for (String change : changes) {
      if (present.containsKey(change)) {
        assertThat(trie.find(change)).isEqualTo(present.get(change));
        trie.remove(present.remove(change));
        assertThat(trie.find(change)).isNegative();
      } else {
        present.put(change, trie.add(change));
      }
    }
    TreeSet<String> expected = new TreeSet<>();
    for (String term : present.keySet()) {
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        expected.add(term + "@" + at);
      }
    }
    List<String> found = new ArrayList<>();
    trie.scan(
        text,
        (term, start, end) -> {
          assertThat(trie.text(term)).isEqualTo(text.substring(start, end));
          found.add(trie.text(term) + "@" + start);
        });
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    // Used before, on a text that is longer or shorter.
    BatchedTrieScan sweep = new BatchedTrieScan();
    sweep.scan("丁乙甲甲乙丙丁甲乙丙甲乙甲", trie);
    sweep.scan(text, trie);
    assertThat(found(sweep, trie)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Enough branches for hash bits in the slots to collide. */
  @Test
  void tellsBranchesApartThatShareTheirSlot() {
    Random random = new Random(5);
    TermTrie trie = new TermTrie();
    Set<String> terms = new HashSet<>();
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    List<Integer> removed = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      String pair = "" + (char) (0x4e00 + random.nextInt(500)) + (char) random.nextInt(0x4e00);
      for (int kind = 0; kind < 4; kind++) {
        String term = pair + (char) random.nextInt(0x4e00);
        if (terms.add(term)) {
          if (kind == 0) {
            removed.add(trie.add(term));
          } else if (kind == 1) {
            trie.add(term);
            expected.add(term + "@" + text.length());
          }
          text.append(term).append((char) 0xe000);
        }
      }
    }
    removed.forEach(trie::remove);
    BatchedTrieScan sweep = new BatchedTrieScan();
    sweep.scan(text.toString(), trie);
    assertThat(found(sweep, trie)).isEqualTo(expected);
  }

  private static List<String> found(BatchedTrieScan sweep, TermTrie trie) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sweep.size(); i++) {
      String term = trie.text(sweep.term(i));
      assertThat(sweep.end(i) - sweep.start(i)).isEqualTo(term.length());
      found.add(term + "@" + sweep.start(i));
    }
    return found;
  }

  @Test
  void givesBackWhatRemovedTermsHeld() {
    TermTrie trie = new TermTrie();
    for (int round = 0; round < 50; round++) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        numbers.add(trie.add("潮" + (char) (0x4e00 + i * 5 % 9000) + "信" + i));
      }
      numbers.forEach(trie::remove);
    }
    assertThat(trie.limit()).isEqualTo(3_000);
    assertThat(trie.edgeCount()).isZero();
  }

  @Provide
  Arbitrary<List<String>> changes() {
    return Arbitraries.strings()
        .withChars("甲乙丙")
        .ofMinLength(1)
        .ofMaxLength(5)
        .list()
        .ofMaxSize(200);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("甲乙丙丁").ofMaxLength(60);
  }
}
