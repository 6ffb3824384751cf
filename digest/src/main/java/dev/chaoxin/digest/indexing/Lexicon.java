package dev.chaoxin.digest.indexing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that hold together whatever the segmenter thinks; read-only once built. */
final class Lexicon {

  static final Lexicon EMPTY = new Lexicon(List.of());

  private final Set<String> words;

  /** By the first two characters: the lengths that occur, longest first. */
  private final Map<Integer, int[]> lengths = new HashMap<>();

  Lexicon(Collection<String> words) {
    this.words = new HashSet<>();
    for (String word : words) {
      if (word.length() < 2) {
        continue;
      }
      this.words.add(word);
      lengths.merge(key(word, 0), new int[] {word.length()}, Lexicon::union);
    }
  }

  /** The length of the longest word that starts there; 0 when none does. */
  int longestAt(String text, int start) {
    if (start + 2 > text.length()) {
      return 0;
    }
    int[] candidates = lengths.get(key(text, start));
    if (candidates == null) {
      return 0;
    }
    for (int length : candidates) {
      if (start + length <= text.length()
          && words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static int[] union(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    int[] ascending = Arrays.stream(both).distinct().sorted().toArray();
    int[] descending = new int[ascending.length];
    for (int i = 0; i < ascending.length; i++) {
      descending[i] = ascending[ascending.length - 1 - i];
    }
    return descending;
  }
}
