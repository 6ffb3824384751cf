package dev.chaoxin.digest.indexing.words;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a text, numbered, with the places of each: whoever looks
 * for a string starts at the places of its first two characters, and nobody walks the whole text.
 */
public final class BigramIndex {

  private final String text;
  private final int mask;

  /** The two characters of a pair; its slot is its number. */
  private final int[] keys;

  /** Its first place plus one; 0 for a free slot. */
  private final int[] first;

  /** The next place of the pair that stands at a place, plus one; 0 behind the last. */
  private final int[] next;

  private final int[] ids;

  public BigramIndex(String text) {
    this.text = text;
    int length = Math.max(1, text.length());
    mask = Integer.highestOneBit(length * 2) * 2 - 1;
    keys = new int[mask + 1];
    first = new int[mask + 1];
    next = new int[length];
    ids = new int[length];
    for (int at = text.length() - 2; at >= 0; at--) {
      int key = text.charAt(at) << 16 | text.charAt(at + 1);
      int slot = slot(key);
      keys[slot] = key;
      next[at] = first[slot];
      first[slot] = at + 1;
      ids[at] = slot;
    }
  }

  private int slot(int key) {
    int hash = key * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & mask;
    while (first[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** How many numbers there may be. */
  public int size() {
    return mask + 1;
  }

  /** The number of the pair at the place; -1 where it is no pair of letters. */
  public int idAt(int place) {
    return CharacterClasses.isSeparator(text.charAt(place))
            || CharacterClasses.isSeparator(text.charAt(place + 1))
        ? -1
        : ids[place];
  }

  /** The first place of the string at this place or behind it; -1 when there is none. */
  public int indexOf(String wanted, int from) {
    if (wanted.length() < 2) {
      return text.indexOf(wanted, from);
    }
    int at = first[slot(wanted.charAt(0) << 16 | wanted.charAt(1))] - 1;
    while (at >= 0 && (at < from || !text.startsWith(wanted, at))) {
      at = next[at] - 1;
    }
    return at;
  }

  public int count(String wanted) {
    return positions(wanted, 4).length;
  }

  /**
   * Where the string stands, ascending, overlaps left out.
   *
   * @param about how often it may be expected
   */
  public int[] positions(String wanted, int about) {
    int[] places = new int[Math.max(1, about)];
    int n = 0;
    for (int at = indexOf(wanted, 0); at >= 0; at = nextAfter(wanted, at)) {
      places = n == places.length ? Arrays.copyOf(places, n * 2) : places;
      places[n++] = at;
    }
    return n == places.length ? places : Arrays.copyOf(places, n);
  }

  /** The next place of a string that stands here. */
  private int nextAfter(String wanted, int here) {
    int from = here + wanted.length();
    if (wanted.length() < 2) {
      return text.indexOf(wanted, from);
    }
    int at = next[here] - 1;
    while (at >= 0 && (at < from || !text.startsWith(wanted, at))) {
      at = next[at] - 1;
    }
    return at;
  }
}
