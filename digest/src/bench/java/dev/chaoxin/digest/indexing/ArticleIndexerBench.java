package dev.chaoxin.digest.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Measures articles per second against HanLP in the same run: its segmentation alone, and its own
 * keyword and summary calls; then the gain from more threads and the live heap after many analyses.
 *
 * <p>{@code main(FILE of JSON lines {"title","body"} [BLOCKS [ANALYSES]])}. Measures CPU time of
 * the working thread, so that other processes matter little. The contenders take turns in blocks of
 * rounds, and the best round of each counts.
 */
public final class ArticleIndexerBench {

  private static final int ROUNDS_PER_BLOCK = 12;

  private record Text(String title, String body) {
    String headlineAndBody() {
      return title + "\n" + body;
    }
  }

  private ArticleIndexerBench() {}

  public static void main(String[] arguments) throws Exception {
    List<Text> texts = read(Path.of(arguments[0]));
    int blocks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int analyses = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
    long start = System.nanoTime();
    ArticleIndexer indexer = ArticleIndexer.open();
    indexer.index(texts.get(0).title(), texts.get(0).body());
    System.out.printf("first result after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Segment segment = HanLP.newSegment();
    long characters = texts.stream().mapToLong(text -> text.headlineAndBody().length()).sum();
    System.out.printf(
        "%d articles of %d characters on average%n", texts.size(), characters / texts.size());

    Consumer<Text> ours = text -> indexer.index(text.title(), text.body());
    Consumer<Text> segmentation = text -> segment.seg(text.headlineAndBody());
    Consumer<Text> hanlp =
        text -> {
          HanLP.extractKeyword(text.headlineAndBody(), 10);
          HanLP.extractSummary(text.body(), 2);
        };
    double best = 0;
    double bestSegmentation = 0;
    double bestHanlp = 0;
    for (int i = 0; i < blocks; i++) {
      bestSegmentation = Math.max(bestSegmentation, block(texts, segmentation));
      best = Math.max(best, block(texts, ours));
      bestHanlp = Math.max(bestHanlp, block(texts, hanlp));
    }
    System.out.printf("keywords + summary        %6.0f articles/s on one core%n", best);
    System.out.printf(
        "HanLP segmentation alone  %6.0f, ours takes %.2f times as long%n",
        bestSegmentation, bestSegmentation / best);
    System.out.printf(
        "HanLP keyword + summary   %6.0f, ours is %.2f times as fast%n",
        bestHanlp, best / bestHanlp);
    for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
      double rate = parallel(texts, ours, threads);
      System.out.printf("wall clock, %d threads     %6.0f articles/s%n", threads, rate);
    }
    System.out.printf("live heap %d kB", liveHeap() >> 10);
    for (int done = 0; done < analyses; done += texts.size()) {
      texts.forEach(ours);
    }
    System.out.printf(", after %,d more analyses %d kB%n", analyses, liveHeap() >> 10);
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double block(List<Text> texts, Consumer<Text> work) {
    double best = 0;
    for (int i = 0; i < ROUNDS_PER_BLOCK; i++) {
      best = Math.max(best, rate(texts, work));
    }
    return best;
  }

  /** Articles per second of CPU time. */
  private static double rate(List<Text> texts, Consumer<Text> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    texts.forEach(work);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return texts.size() * 1e9 / spent;
  }

  private static double parallel(List<Text> texts, Consumer<Text> work, int cores)
      throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      long start = System.nanoTime();
      List<Future<?>> pending = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        pending.add(workers.submit(() -> texts.forEach(work)));
      }
      for (Future<?> future : pending) {
        future.get();
      }
      return cores * texts.size() * 1e9 / (System.nanoTime() - start);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Text> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      texts.add(new Text(node.path("title").asText(""), node.path("body").asText("")));
    }
    return texts;
  }
}
