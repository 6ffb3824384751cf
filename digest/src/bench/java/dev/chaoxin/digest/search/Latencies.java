package dev.chaoxin.digest.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * How long each of many questions took: processor time of the asking thread, unless said otherwise
 * (the engines work in it), the best of several rounds for each, so that the machine's other work
 * counts for little.
 *
 * @param p50 microseconds
 * @param p99 microseconds
 * @param answers the sum of what was answered: equal for engines that answer alike
 */
record Latencies(double p50, double p99, long answers) {

  /** By the clock on the wall, for engines that work in other threads and processes. */
  static Latencies byTheWall(List<String> questions, int rounds, ToLongFunction<String> engine) {
    return measure(questions, rounds, Map.of("", engine), System::nanoTime).get("");
  }

  /**
   * Puts each question to one engine after the other, the first one last in the next round: what
   * slows the machine slows them all, and each finds the caches as warm as the others.
   */
  static Map<String, Latencies> sideBySide(
      List<String> questions, int rounds, Map<String, ToLongFunction<String>> engines) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return measure(questions, rounds, engines, threads::getCurrentThreadCpuTime);
  }

  private static Map<String, Latencies> measure(
      List<String> questions,
      int rounds,
      Map<String, ToLongFunction<String>> engines,
      LongSupplier clock) {
    List<ToLongFunction<String>> all = new ArrayList<>(engines.values());
    long[][] best = new long[all.size()][questions.size()];
    long[] answers = new long[all.size()];
    for (long[] each : best) {
      Arrays.fill(each, Long.MAX_VALUE);
    }
    for (int round = 0; round < rounds; round++) {
      Arrays.fill(answers, 0);
      for (int i = 0; i < questions.size(); i++) {
        for (int turn = 0; turn < all.size(); turn++) {
          int engine = (turn + round) % all.size();
          long start = clock.getAsLong();
          answers[engine] += all.get(engine).applyAsLong(questions.get(i));
          best[engine][i] = Math.min(best[engine][i], clock.getAsLong() - start);
        }
      }
    }
    Map<String, Latencies> latencies = new LinkedHashMap<>();
    for (String name : engines.keySet()) {
      int engine = latencies.size();
      Arrays.sort(best[engine]);
      int last = (int) (questions.size() * 0.99);
      latencies.put(
          name,
          new Latencies(
              best[engine][questions.size() / 2] / 1e3, best[engine][last] / 1e3, answers[engine]));
    }
    return latencies;
  }

  String row(String name) {
    return "%-48s %10.0f %10.0f %12d".formatted(name, p50, p99, answers);
  }

  /** The row, with how many times as long as the floor it took. */
  String row(String name, Latencies floor) {
    return row(name) + "  %6.2fx %6.2fx".formatted(p50 / floor.p50, p99 / floor.p99);
  }
}
