package dev.chaoxin.digest.indexing.words;

import java.util.Arrays;

/** Strings of one text, numbered from 0 as they are met, without being copied out of it. */
public final class SubstringInterner {

  public static final int SEED = 17;

  private final String text;
  private int[] slots = new int[1 << 9];
  private int[] starts = new int[1 << 8];
  private int[] lengths = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int size;

  public SubstringInterner(String text) {
    this.text = text;
  }

  /** The hash of a string that goes on over the stretch. */
  public int hash(int begun, int from, int to) {
    int hash = begun;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  /** The number of the string; a new one when it is met for the first time. */
  public int intern(int from, int to, int hash) {
    int slot = slot(from, to, hash);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == starts.length) {
      grow();
      slot = slot(from, to, hash);
    }
    starts[size] = from;
    lengths[size] = to - from;
    hashes[size] = hash;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of the string; -1 when it was not met. */
  public int find(int from, int to) {
    return slots[slot(from, to, hash(SEED, from, to))] - 1;
  }

  int size() {
    return size;
  }

  private int slot(int from, int to, int hash) {
    int mask = slots.length - 1;
    int slot = ((hash * 0x9E3779B9) >>> 12) & mask;
    while (slots[slot] > 0 && !is(slots[slot] - 1, from, to, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int number, int from, int to, int hash) {
    return hashes[number] == hash
        && lengths[number] == to - from
        && text.regionMatches(starts[number], text, from, to - from);
  }

  private void grow() {
    starts = Arrays.copyOf(starts, size * 2);
    lengths = Arrays.copyOf(lengths, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int mask = slots.length - 1;
      int slot = ((hashes[number] * 0x9E3779B9) >>> 12) & mask;
      while (slots[slot] > 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }
}
