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
 * Articles a second, beside what HanLP does with the same articles in the same run: cutting words
 * alone, and its own keyword and summary calls.
 *
 * <p>{@code main(FILE of JSON lines {"title","body"} [ROUNDS])}. Measures processor time of the
 * working thread, so that neighbours on the machine count little.
 */
public final class IndexerBench {

  private record Text(String title, String body) {
    String whole() {
      return title + "\n" + body;
    }
  }

  private IndexerBench() {}

  public static void main(String[] arguments) throws Exception {
    List<Text> texts = read(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    long began = System.nanoTime();
    Indexer indexer = Indexer.open();
    indexer.index(texts.get(0).title(), texts.get(0).body());
    System.out.printf("first answer after %d ms%n", (System.nanoTime() - began) / 1_000_000);
    Segment segment = HanLP.newSegment();
    long characters = texts.stream().mapToLong(text -> text.whole().length()).sum();
    System.out.printf("%d articles, %d characters each%n", texts.size(), characters / texts.size());

    Consumer<Text> ours = text -> indexer.index(text.title(), text.body());
    Consumer<Text> cutting = text -> segment.seg(text.whole());
    Consumer<Text> hanlp =
        text -> {
          HanLP.extractKeyword(text.whole(), 10);
          HanLP.extractSummary(text.body(), 2);
        };
    for (int i = 0; i < 2; i++) {
      rate(texts, ours);
      rate(texts, cutting);
      rate(texts, hanlp);
    }
    double best = 0;
    double bestCutting = 0;
    double bestHanlp = 0;
    for (int i = 0; i < rounds; i++) {
      best = Math.max(best, rate(texts, ours));
      bestCutting = Math.max(bestCutting, rate(texts, cutting));
      bestHanlp = Math.max(bestHanlp, rate(texts, hanlp));
    }
    System.out.printf("keywords + summary        %6.0f articles/s on one core%n", best);
    System.out.printf(
        "HanLP segmentation alone  %6.0f, ours takes %.2f times as long%n",
        bestCutting, bestCutting / best);
    System.out.printf(
        "HanLP keyword + summary   %6.0f, ours is %.2f times as fast%n",
        bestHanlp, best / bestHanlp);
    System.out.printf(
        "on all cores              %6.0f articles/s of the clock%n", parallel(texts, ours));
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf("live heap %d MB%n", used >> 20);
  }

  /** Articles a second of processor time. */
  private static double rate(List<Text> texts, Consumer<Text> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    texts.forEach(work);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return texts.size() * 1e9 / spent;
  }

  private static double parallel(List<Text> texts, Consumer<Text> work) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      long began = System.nanoTime();
      List<Future<?>> waiting = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        waiting.add(workers.submit(() -> texts.forEach(work)));
      }
      for (Future<?> future : waiting) {
        future.get();
      }
      return cores * texts.size() * 1e9 / (System.nanoTime() - began);
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
