package dev.chaoxin.digest.indexing.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that hold together whatever the segmenter thinks; read-only once built. */
public final class Lexicon {

  private final Set<String> words = new HashSet<>();

  /** By the first two characters: the lengths that occur, longest first. */
  private final Map<Integer, int[]> lengthsByStart = new HashMap<>();

  /** One bit for what the first two characters hash to: nearly every place of a text ends here. */
  private final long[] starts = new long[1 << 10];

  public Lexicon(Collection<String> words) {
    Map<Integer, TreeSet<Integer>> found = new HashMap<>();
    for (String word : words) {
      if (word.length() > 1) {
        this.words.add(word);
        int key = key(word, 0);
        starts[bit(key) >>> 6] |= 1L << bit(key);
        found.computeIfAbsent(key, k -> new TreeSet<>()).add(word.length());
      }
    }
    found.forEach(
        (key, all) ->
            lengthsByStart.put(
                key, all.descendingSet().stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The length of the longest word that starts there; 0 when none does. */
  public int longestAt(String text, int start) {
    if (start + 2 > text.length()) {
      return 0;
    }
    int key = key(text, start);
    if ((starts[bit(key) >>> 6] & 1L << bit(key)) == 0) {
      return 0;
    }
    for (int length : lengthsByStart.getOrDefault(key, NO_LENGTHS)) {
      if (start + length <= text.length()
          && words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

  private static final int[] NO_LENGTHS = {};

  public boolean contains(String word) {
    return words.contains(word);
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static int bit(int key) {
    return (key * 0x9E3779B9) >>> 16;
  }
}
