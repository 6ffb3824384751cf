package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import java.util.Arrays;

/**
 * A MinHash signature of an article's text in 66 bytes, by which near duplicates are recognised:
 * the same story in two newspapers, or a report and its short version. One-permutation hashing: the
 * hashes of the four-letter shingles are split into bins and the minimum of each bin is kept. The
 * share of equal bins estimates the Jaccard similarity. The number of shingles is stored as well.
 */
public final class MinHash {

  private static final int BINS = 64;
  private static final int SHINGLE_LENGTH = 4;

  /** Bins per band; two texts with an equal band are compared. */
  private static final int BAND_SIZE = 2;

  /** Near duplicates have at least this share of the shorter text in common. */
  private static final double MIN_CONTAINMENT = 0.6;

  /** Fewer equal bins may be coincidence. */
  private static final int MIN_EQUAL_BINS = 10;

  /**
   * With fewer shingles a single common phrase is half of the text, so only equal signatures count.
   */
  private static final int MIN_SHINGLES = 24;

  private final byte[] bytes;

  private MinHash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MinHash of(Article article) {
    String letters = ArticleShingles.of(article).letters();
    int shingles = Math.max(1, letters.length() - SHINGLE_LENGTH + 1);
    int[] minima = new int[BINS];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i < shingles; i++) {
      int hash = 0;
      for (int j = i; j < Math.min(letters.length(), i + SHINGLE_LENGTH); j++) {
        hash = 31 * hash + letters.charAt(j);
      }
      hash = mix(hash);
      int bin = hash & (BINS - 1);
      minima[bin] = Math.min(minima[bin], hash >>> 6);
    }
    byte[] bytes = new byte[BINS + Short.BYTES];
    for (int i = 0; i < BINS; i++) {
      int from = i;
      while (minima[from % BINS] == Integer.MAX_VALUE) {
        from++;
      }
      // Densification: an empty bin takes the value of the next one, so that short texts compare
      // too.
      bytes[i] = (byte) mix(minima[from % BINS] + (from - i));
    }
    int size = Math.min(shingles, 0xFFFF);
    bytes[BINS] = (byte) (size >>> Byte.SIZE);
    bytes[BINS + 1] = (byte) size;
    return new MinHash(bytes);
  }

  /** Reads a signature written by {@link #bytes}. */
  public static MinHash of(byte[] bytes, int offset) {
    return new MinHash(Arrays.copyOfRange(bytes, offset, offset + BINS + Short.BYTES));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether two signatures belong to near duplicates. */
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

  /** Locality-sensitive hashes: near duplicates almost always have one in common. */
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
