package dev.chaoxin.digest.archive;

import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Search in an archive of made articles, beside its floor (the same index and query in bare Lucene)
 * and beside what one would use without Lucene. Arguments: folder of sample issues, articles,
 * whether the databases are measured too.
 */
public final class SearchBench {

  private static final int A_FILING = 200;
  private static final int QUERIES = 600;
  private static final int ROUNDS = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final MadeArticles made;
  private final int articles;
  private final Path work;

  private SearchBench(MadeArticles made, int articles, Path work) {
    this.made = made;
    this.articles = articles;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("search-bench");
    int articles = Integer.parseInt(arguments[1]);
    SearchBench bench = new SearchBench(new MadeArticles(Path.of(arguments[0])), articles, work);
    try (Database database =
        Database.open("jdbc:h2:file:" + work.resolve("db") + ";CACHE_SIZE=262144")) {
      bench.run(database);
    }
    if (arguments.length > 2) {
      new DatabasePeers(bench.made, articles).run(bench.out, bench.made.queries(QUERIES));
    }
  }

  private void run(Database database) throws IOException {
    Archive archive = new Archive(database, work.resolve("originals"), Clock.systemUTC());
    long characters = 0;
    double filing = 0;
    for (int from = 0; from < articles; from += A_FILING) {
      List<ArchivedArticle> batch =
          IntStream.range(from, Math.min(articles, from + A_FILING))
              .mapToObj(made::article)
              .toList();
      characters += batch.stream().mapToLong(a -> a.article().body().length()).sum();
      double start = cpu();
      file(archive, from, batch);
      filing += cpu() - start;
    }
    out.printf("%d articles of %d characters%n", articles, characters / articles);
    out.printf("filed in the database: %.0f articles a CPU second%n", articles / filing);
    double start = cpu();
    try (ArticleSearch search = ArticleSearch.open(work.resolve("index"), archive)) {
      while (!search.progress().complete()) {
        java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
      }
      search.catchUp();
      out.printf("index made: %.0f articles a CPU second%n", articles / (cpu() - start));
      out.printf("index: %d bytes an article%n", size(work.resolve("index")) / articles);
      measure(search);
    }
  }

  private void measure(ArticleSearch search) throws IOException {
    List<String> queries = made.queries(QUERIES);
    out.printf("%-44s %12s %12s %14s%n", "", "p50 us", "p99 us", "answers");
    try (IndexFolder folder = IndexFolder.open(work.resolve("index"))) {
      print("bare Lucene, same index and query, top 10", queries, q -> bare(folder, q));
      print("ranked, each story once, top 10", queries, q -> ranked(folder, q));
    }
    print("search: 10 hits with snippets", queries, q -> total(search, q, 0));
    print("search: hits 1,000 to 1,010", queries, q -> total(search, q, 1_000));
    print("search: hits 10,000 to 10,010", queries, q -> total(search, q, 10_000));
    List<String> ids =
        IntStream.range(0, QUERIES).mapToObj(i -> "" + (1 + i * (articles / QUERIES))).toList();
    print("related, 5", ids, id -> search.related(Long.parseLong(id), 5).size());
    List<String> slips = queries.stream().limit(100).map(q -> "丁" + q).toList();
    print("nothing as typed: what was meant", slips, q -> total(search, q, 0));
    out.println(recall(search, queries));
  }

  /** Compares the totals with a plain scan over the folded letters, pieces to pieces. */
  private String recall(ArticleSearch search, List<String> queries) {
    List<String> single = queries.stream().filter(q -> !q.contains(" ")).toList();
    long[] expected = new long[single.size()];
    for (int i = 0; i < articles; i++) {
      ArchivedArticle article = made.article(i);
      String text = letters(article.title()) + "\n" + letters(article.article().body());
      for (int q = 0; q < expected.length; q++) {
        expected[q] += text.contains(letters(single.get(q))) ? 1 : 0;
      }
    }
    long missed = 0;
    long extra = 0;
    for (int q = 0; q < expected.length; q++) {
      SearchAnswer answer = search.search(SearchRequest.best(single.get(q), 1));
      long found = answer.nearest() ? 0 : answer.total();
      missed += Math.max(0, expected[q] - found);
      extra += Math.max(0, found - expected[q]);
    }
    return "literal matches of %d queries against a plain scan: %d missed, %d extra"
        .formatted(single.size(), missed, extra);
  }

  private static String letters(String text) {
    return dev.chaoxin.subscriptions.Folding.fold(text).replaceAll("[\\s·]+", "");
  }

  private static long total(ArticleSearch search, String words, int offset) {
    return search
        .search(new SearchRequest(words, SearchRequest.Order.RELEVANCE, offset, 10))
        .total();
  }

  private static long bare(IndexFolder folder, String words) {
    return asked(
        folder,
        searcher ->
            searcher.search(
                    new QueryBuilder(searcher.getIndexReader())
                        .query(QuestionParser.parse(words), true),
                    new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE, false))
                .totalHits
                .value);
  }

  private static long ranked(IndexFolder folder, String words) {
    return asked(
        folder,
        searcher ->
            Ranking.of(
                    searcher,
                    new QueryBuilder(searcher.getIndexReader())
                        .query(QuestionParser.parse(words), true),
                    SearchRequest.best(words, 10))
                .total());
  }

  private interface Asked {
    long of(IndexSearcher searcher) throws IOException;
  }

  private static long asked(IndexFolder folder, Asked asked) {
    try {
      return folder.ask(asked::of).orElseThrow();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private void print(
      String name, List<String> questions, java.util.function.ToLongFunction<String> engine) {
    out.println(Latencies.of(questions, ROUNDS, engine).row(name));
  }

  private static void file(Archive archive, int number, List<ArchivedArticle> batch) {
    Original original =
        archive.keep("made-" + number, ("made " + number).getBytes(StandardCharsets.UTF_8));
    archive.file(original, MadeIssues.of(batch));
  }

  /** Seconds of processor time so far: the machine may have other work. */
  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
