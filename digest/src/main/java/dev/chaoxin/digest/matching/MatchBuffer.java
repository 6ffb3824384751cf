package dev.chaoxin.digest.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the topics that match one article. Reusable. */
final class MatchBuffer {

  /** From this size on radix sort is faster than comparing. */
  private static final int RADIX_SORT_SIZE = 100;

  private static final int DIGIT_BITS = 8;

  /** The topic id, above its index in {@code scores}. */
  private long[] keys = new long[64];

  private long[] scratch = new long[64];
  private double[] scores = new double[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a topic, unless its score is 0. */
  void add(int topic, double strength) {
    if (strength > 0) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        scratch = new long[2 * size];
        scores = Arrays.copyOf(scores, 2 * size);
      }
      keys[size] = ((long) topic << 32) | size;
      scores[size++] = strength;
    }
  }

  /** Sorted and without duplicates: a topic with several anchors may have been added at each. */
  List<TopicMatch> sorted() {
    if (size < RADIX_SORT_SIZE) {
      Arrays.sort(keys, 0, size);
    } else {
      radixSort();
    }
    List<TopicMatch> once = new ArrayList<>(size);
    int last = -1;
    for (int i = 0; i < size; i++) {
      int topic = (int) (keys[i] >> 32);
      if (topic != last) {
        once.add(new TopicMatch(topic, scores[(int) keys[i]]));
        last = topic;
      }
    }
    return once;
  }

  /** A stable radix sort by topic id, least significant digit first. */
  private void radixSort() {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= keys[i];
    }
    int[] ends = new int[1 << DIGIT_BITS];
    for (int shift = 32; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT_BITS) {
      Arrays.fill(ends, 0);
      for (int i = 0; i < size; i++) {
        ends[digit(keys[i], shift)]++;
      }
      for (int digit = 1; digit < ends.length; digit++) {
        ends[digit] += ends[digit - 1];
      }
      for (int i = size - 1; i >= 0; i--) {
        scratch[--ends[digit(keys[i], shift)]] = keys[i];
      }
      long[] sorted = scratch;
      scratch = keys;
      keys = sorted;
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & ((1 << DIGIT_BITS) - 1);
  }
}
