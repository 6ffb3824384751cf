package dev.chaoxin.digest.indexing.words;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Immutable set of words that stay in one piece, whatever the segmenter makes of them. */
public final class Lexicon {

  private static final int[] NO_LENGTHS = {};

  private final Set<String> words = new HashSet<>();

  /** By the first two characters: the lengths that occur, longest first. */
  private final Int2ObjectOpenHashMap<int[]> lengthsByStart = new Int2ObjectOpenHashMap<>();

  /** One bit per hash of two first characters: rules out nearly every position of a text. */
  private final long[] starts = new long[1 << 10];

  public Lexicon(Collection<String> words) {
    Map<Integer, TreeSet<Integer>> lengths = new HashMap<>();
    for (String word : words) {
      if (word.length() > 1) {
        this.words.add(word);
        int key = key(word, 0);
        starts[bit(key) >>> 6] |= 1L << bit(key);
        lengths.computeIfAbsent(key, k -> new TreeSet<>()).add(word.length());
      }
    }
    lengths.forEach(
        (key, all) ->
            lengthsByStart.put(
                (int) key, all.descendingSet().stream().mapToInt(Integer::intValue).toArray()));
    lengthsByStart.defaultReturnValue(NO_LENGTHS);
  }

  /** The length of the longest word that starts at the offset; 0 if none does. */
  public int longestAt(String text, int start) {
    if (start + 2 > text.length()) {
      return 0;
    }
    int key = key(text, start);
    if ((starts[bit(key) >>> 6] & 1L << bit(key)) == 0) {
      return 0;
    }
    for (int length : lengthsByStart.get(key)) {
      if (start + length <= text.length()
          && words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

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
