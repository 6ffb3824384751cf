package dev.chaoxin.digest.archive;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long each of many questions took: the fastest of several rounds for each, so that the
 * machine's other work counts for little.
 *
 * @param p50 microseconds
 * @param p99 microseconds
 * @param answers the sum of what was answered: equal for engines that answer alike
 */
record Latencies(double p50, double p99, long answers) {

  static Latencies of(List<String> questions, int rounds, ToLongFunction<String> engine) {
    long[] best = new long[questions.size()];
    Arrays.fill(best, Long.MAX_VALUE);
    long answers = 0;
    for (int round = 0; round < rounds; round++) {
      answers = 0;
      for (int i = 0; i < questions.size(); i++) {
        long start = System.nanoTime();
        answers += engine.applyAsLong(questions.get(i));
        best[i] = Math.min(best[i], System.nanoTime() - start);
      }
    }
    Arrays.sort(best);
    return new Latencies(
        best[best.length / 2] / 1e3, best[(int) (best.length * 0.99)] / 1e3, answers);
  }

  String row(String name) {
    return "%-44s %12.0f %12.0f %14d".formatted(name, p50, p99, answers);
  }
}
