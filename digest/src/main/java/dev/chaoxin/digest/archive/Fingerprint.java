package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import java.util.Arrays;

/**
 * A text boiled down to 64 bytes, so that two papers' prints of one story are recognised (MinHash,
 * one permutation): the share of equal bytes is about the share of four-letter shingles in common.
 */
final class Fingerprint {

  static final int SIZE = 64;

  /** A band of so many equal bytes makes two texts candidates. */
  private static final int BAND = 4;

  /** From this share of equal bytes on it is one story. */
  private static final double SAME = 0.55;

  private Fingerprint() {}

  static byte[] of(Article article) {
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : Likeness.of(article).shingles()) {
      int hash = mix(shingle);
      int bin = hash & (SIZE - 1);
      least[bin] = Math.min(least[bin], hash >>> 6);
    }
    byte[] print = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int from = i;
      while (least[from % SIZE] == Integer.MAX_VALUE && from < i + SIZE) {
        from++;
      }
      // An empty bin takes the next one's value, so that a short text fills its print too.
      int value = least[from % SIZE];
      print[i] = (byte) mix(value + (from - i));
    }
    return print;
  }

  /** Whether two prints are of one story. */
  static boolean same(byte[] one, byte[] other) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      if (one[i] == other[i]) {
        equal++;
      }
    }
    return equal >= SAME * SIZE;
  }

  /** What prints of one story have one of in common, nearly always. */
  static long[] bands(byte[] print) {
    long[] bands = new long[SIZE / BAND];
    for (int i = 0; i < SIZE; i++) {
      bands[i / BAND] = bands[i / BAND] << 8 | (print[i] & 0xFF);
    }
    for (int i = 0; i < bands.length; i++) {
      bands[i] |= (long) i << 32;
    }
    return bands;
  }

  private static int mix(int value) {
    int hash = value * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ (hash >>> 13);
  }
}
