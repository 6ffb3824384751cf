package dev.chaoxin.digest.indexing.words;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * Interns substrings of one text without copying them: equal substrings get the same id, starting
 * at 0 in the order they are first seen.
 */
public final class SubstringInterner {

  /** The hash of the empty string. */
  public static final int SEED = 17;

  private static final int INITIAL_CAPACITY = 1 << 8;

  private final String text;

  /** From a hash to the first id with it; the others follow in {@link #nextWithHash}. */
  private final Int2IntOpenHashMap firstByHash = new Int2IntOpenHashMap(INITIAL_CAPACITY);

  private int[] nextWithHash = new int[INITIAL_CAPACITY];
  private int[] starts = new int[INITIAL_CAPACITY];
  private int[] lengths = new int[INITIAL_CAPACITY];
  private int size;

  public SubstringInterner(String text) {
    this.text = text;
    firstByHash.defaultReturnValue(-1);
  }

  /** Extends the hash of a string by the characters of the range that follows it. */
  public int hash(int prefixHash, int from, int to) {
    int hash = prefixHash;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  /** The id of the substring with this hash; a new one if it was not seen before. */
  public int intern(int from, int to, int hash) {
    int id = firstByHash.putIfAbsent(hash, size);
    if (id < 0) {
      return add(from, to);
    }
    while (!isAt(id, from, to)) {
      if (nextWithHash[id] < 0) {
        nextWithHash[id] = size;
        return add(from, to);
      }
      id = nextWithHash[id];
    }
    return id;
  }

  private int add(int from, int to) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      nextWithHash = Arrays.copyOf(nextWithHash, size * 2);
    }
    starts[size] = from;
    lengths[size] = to - from;
    nextWithHash[size] = -1;
    return size++;
  }

  /** The id of the substring; -1 if it was not seen. */
  public int find(int from, int to) {
    int id = firstByHash.get(hash(SEED, from, to));
    while (id >= 0 && !isAt(id, from, to)) {
      id = nextWithHash[id];
    }
    return id;
  }

  private boolean isAt(int id, int from, int to) {
    return lengths[id] == to - from && text.regionMatches(starts[id], text, from, to - from);
  }
}
