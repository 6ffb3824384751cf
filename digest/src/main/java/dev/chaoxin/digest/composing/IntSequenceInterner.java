package dev.chaoxin.digest.composing;

import java.util.Arrays;

/**
 * Interns integer sequences: equal sequences get the same id, starting at 0. All sequences share
 * one array, so that hundreds of thousands cost little; a map of boxed lists costs ten times the
 * memory. Not thread-safe.
 */
final class IntSequenceInterner {

  private int[] pool = new int[1024];

  /** The start of each sequence; after the last, the start of the pending one. */
  private int[] starts = new int[256];

  private int[] hashes = new int[256];

  /** Open addressing by hash: id + 1, or 0 if empty. */
  private int[] slots = new int[512];

  private int size;
  private int end;

  /** Starts a sequence. */
  void begin() {
    end = starts[size];
  }

  /** Appends to the pending sequence. */
  void add(int part) {
    if (end == pool.length) {
      pool = Arrays.copyOf(pool, end + (end >> 1));
    }
    pool[end++] = part;
  }

  /** Sorts the pending sequence from that index on. */
  void sortFrom(int from) {
    Arrays.sort(pool, starts[size] + from, end);
  }

  /** The id of the pending sequence; {@link #size} grows if it is new. */
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
      rehash();
    }
    return size - 1;
  }

  /** The number of sequences. */
  int size() {
    return size;
  }

  /** The slot of a sequence, or where it would go. */
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

  private void rehash() {
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
