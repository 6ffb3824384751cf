package dev.chaoxin.digest.composing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers what readers get: the same content has the same number, from 0. For one thread. */
final class Contents {

  private final Map<Key, Integer> numbers = new HashMap<>();
  private int[] draft = new int[64];
  private int length;

  /** A content, compared by all of it. */
  private static final class Key {
    private final int[] content;
    private final int hash;

    Key(int[] content) {
      this.content = content;
      this.hash = Arrays.hashCode(content);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(content, key.content);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Begins a content. */
  void begin() {
    length = 0;
  }

  /** Goes on with it. */
  void add(int part) {
    if (length == draft.length) {
      draft = Arrays.copyOf(draft, length * 2);
    }
    draft[length++] = part;
  }

  /** The number of the content just made; {@link #size} says whether it was new. */
  int close() {
    int next = size();
    Integer number = numbers.putIfAbsent(new Key(Arrays.copyOf(draft, length)), next);
    return number == null ? next : number;
  }

  /** How many there are. */
  int size() {
    return numbers.size();
  }
}
