package dev.chaoxin.digest.composing;

import java.util.Arrays;

/**
 * Numbers what is made of numbers: the same has the same number, from 0. All of it lies in one
 * array, so that hundreds of thousands cost little. For one thread.
 */
final class IntSequenceInterner {

  private int[] pool = new int[1024];

  /** Where each begins; behind the last, where the draft begins. */
  private int[] starts = new int[256];

  private int[] hashes = new int[256];

  /** Open addressing by hash: one more than a number, 0 where nothing is. */
  private int[] slots = new int[512];

  private int size;
  private int end;

  /** Begins one. */
  void begin() {
    end = starts[size];
  }

  /** Goes on with it. */
  void add(int part) {
    if (end == pool.length) {
      pool = Arrays.copyOf(pool, end + (end >> 1));
    }
    pool[end++] = part;
  }

  /** Puts what was added from that place on, counted from 0, in ascending order. */
  void sortFrom(int from) {
    Arrays.sort(pool, starts[size] + from, end);
  }

  /** The number of what was just made; {@link #size} says whether it was new. */
  int intern() {
    int start = starts[size];
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + pool[i];
    }
    hash *= 0x9E3779B9;
    hash ^= hash >>> 15;
    int slot = slot(hash, start);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size + 2 > hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      starts = Arrays.copyOf(starts, hashes.length);
    }
    hashes[size] = hash;
    starts[++size] = end;
    slots[slot] = size;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where it stands, or where it belongs. */
  private int slot(int hash, int start) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, hash, start)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int known, int hash, int start) {
    return hashes[known] == hash
        && Arrays.equals(pool, starts[known], starts[known + 1], pool, start, end);
  }

  private void spread() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int known = 0; known < size; known++) {
      int slot = hashes[known] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = known + 1;
    }
  }
}
