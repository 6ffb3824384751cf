package dev.chaoxin.digest.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The topics one article is of, while they are gathered. To be used again and again. */
final class MatchBuffer {

  /** So many are sooner in order by their digits than by comparing. */
  private static final int RADIX_SORT_SIZE = 100;

  private static final int DIGIT_BITS = 8;

  /** The topic, above its place among the strengths. */
  private long[] keys = new long[64];

  private long[] scratch = new long[64];
  private double[] scores = new double[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Notes a topic; nothing when the article does not match it. */
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

  /** In order, and once: a topic that is anchored at several words may have been noted at each. */
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

  /** By one digit of the topic after the other, the last one first; what is equal keeps its row. */
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
