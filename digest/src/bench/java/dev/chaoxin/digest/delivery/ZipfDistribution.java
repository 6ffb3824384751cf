package dev.chaoxin.digest.delivery;

import java.util.Arrays;
import java.util.Random;

/** Draws ranks by Zipf's law. */
final class ZipfDistribution {

  private final double[] sums;
  private final Random random;

  /**
   * Creates a distribution in which a rank's probability is proportional to 1/(rank + offset).
   *
   * @param offset the higher, the flatter the distribution
   */
  ZipfDistribution(int ranks, int offset, Random random) {
    this.sums = new double[ranks];
    this.random = random;
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += 1.0 / (rank + offset);
      sums[rank] = sum;
    }
  }

  /** A random rank, from 0. */
  int draw() {
    int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
  }
}
