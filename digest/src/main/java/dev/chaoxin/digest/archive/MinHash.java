package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import java.util.Arrays;

/**
 * A text boiled down to 66 bytes, so that two papers' prints of one story, or a report and its
 * short version, are recognised: the least of each bin of the hashes of its four-letter shingles
 * (MinHash, one permutation; the share of equal bins is about the share of shingles in common), and
 * how many shingles there are.
 */
public final class MinHash {

  private static final int BINS = 64;
  private static final int SHINGLE_LENGTH = 4;

  /** A band of so many equal bins makes two texts candidates. */
  private static final int BAND_SIZE = 2;

  /** So much of the shorter text stands in the longer one when they tell one story. */
  private static final double MIN_CONTAINMENT = 0.6;

  /** Fewer equal bins may be chance. */
  private static final int MIN_EQUAL_BINS = 10;

  /**
   * In a text with fewer shingles one common phrase is half of it: only an equal one is the same.
   */
  private static final int MIN_SHINGLES = 24;

  private final byte[] bytes;

  private MinHash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MinHash of(Article article) {
    String letters = ArticleShingles.of(article).letters();
    int shingles = Math.max(1, letters.length() - SHINGLE_LENGTH + 1);
    int[] least = new int[BINS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < shingles; i++) {
      int hash = 0;
      for (int j = i; j < Math.min(letters.length(), i + SHINGLE_LENGTH); j++) {
        hash = 31 * hash + letters.charAt(j);
      }
      hash = mix(hash);
      int bin = hash & (BINS - 1);
      least[bin] = Math.min(least[bin], hash >>> 6);
    }
    byte[] bytes = new byte[BINS + Short.BYTES];
    for (int i = 0; i < BINS; i++) {
      int from = i;
      while (least[from % BINS] == Integer.MAX_VALUE) {
        from++;
      }
      // An empty bin takes the next one's value, so that a short text fills its print too.
      bytes[i] = (byte) mix(least[from % BINS] + (from - i));
    }
    int size = Math.min(shingles, 0xFFFF);
    bytes[BINS] = (byte) (size >>> Byte.SIZE);
    bytes[BINS + 1] = (byte) size;
    return new MinHash(bytes);
  }

  /** The print that {@link #bytes} gave. */
  public static MinHash of(byte[] bytes, int offset) {
    return new MinHash(Arrays.copyOfRange(bytes, offset, offset + BINS + Short.BYTES));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether two prints are of one story. */
  boolean isNearDuplicate(MinHash other) {
    int shorter = Math.min(shingles(), other.shingles());
    if (shorter < MIN_SHINGLES) {
      return Arrays.equals(bytes, other.bytes);
    }
    int equal = 0;
    for (int i = 0; i < BINS; i++) {
      if (bytes[i] == other.bytes[i]) {
        equal++;
      }
    }
    double share = (double) equal / BINS;
    double common = share * (shingles() + other.shingles()) / (1 + share);
    return equal >= MIN_EQUAL_BINS && common >= MIN_CONTAINMENT * shorter;
  }

  /** What prints of one story have one of in common, nearly always. */
  int[] bands() {
    int[] bands = new int[BINS / BAND_SIZE];
    for (int i = 0; i < BINS; i++) {
      bands[i / BAND_SIZE] = bands[i / BAND_SIZE] << Byte.SIZE | (bytes[i] & 0xFF);
    }
    for (int i = 0; i < bands.length; i++) {
      bands[i] |= i << (BAND_SIZE * Byte.SIZE);
    }
    return bands;
  }

  private int shingles() {
    return (bytes[BINS] & 0xFF) << Byte.SIZE | (bytes[BINS + 1] & 0xFF);
  }

  private static int mix(int value) {
    int hash = value * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ (hash >>> 13);
  }
}
