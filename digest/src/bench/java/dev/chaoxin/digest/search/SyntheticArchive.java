package dev.chaoxin.digest.search;

import com.sun.management.OperatingSystemMXBean;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An archive of made articles on the disk, filed and indexed as real ones are. */
final class SyntheticArchive {

  private static final int A_FILING = 200;

  private final SyntheticArticles made;
  private final int articles;
  private final Path work;
  private final Archive archive;
  private final PrintStream out;

  SyntheticArchive(
      SyntheticArticles made, int articles, Path work, Archive archive, PrintStream out) {
    this.made = made;
    this.articles = articles;
    this.work = work;
    this.archive = archive;
    this.out = out;
  }

  /** Files the articles, unless the archive has some. */
  void fill() {
    if (archive.newestPressDate().isPresent()) {
      return;
    }
    long characters = 0;
    double filing = 0;
    for (int from = 0; from < articles; from += A_FILING) {
      List<ArchivedArticle> batch =
          IntStream.range(from, Math.min(articles, from + A_FILING))
              .mapToObj(made::article)
              .toList();
      characters += batch.stream().mapToLong(a -> a.article().body().length()).sum();
      double start = cpu();
      byte[] bytes = ("made " + from).getBytes(StandardCharsets.UTF_8);
      archive.file(archive.store("made-" + from, bytes), SyntheticIssues.of(batch));
      filing += cpu() - start;
    }
    out.printf("%d articles of %d characters%n", articles, characters / articles);
    out.printf("filed in the database: %.0f articles a CPU second%n", articles / filing);
  }

  /** Opens the search, and waits until all is in the index. */
  ArticleSearch index() throws IOException {
    boolean there = Files.exists(work.resolve("index"));
    double start = cpu();
    ArticleSearch search = ArticleSearch.open(work.resolve("index"), archive);
    while (!search.progress().complete()) {
      LockSupport.parkNanos(10_000_000);
    }
    search.catchUp();
    if (!there) {
      out.printf("index made: %.0f articles a CPU second%n", articles / (cpu() - start));
    }
    out.printf("index: %d bytes an article%n", size(work.resolve("index")) / articles);
    return search;
  }

  /** Seconds of processor time so far: the machine may have other work. */
  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
