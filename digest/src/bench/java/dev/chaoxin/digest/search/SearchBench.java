package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.query.SearchQueryParser;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Search in an archive of made articles, beside its floor (the same index and query in bare Lucene)
 * and beside what one would use without Lucene. Arguments: folder of sample issues, articles, a
 * folder for the archive (one that is there is used again), and {@code peers} for the databases.
 */
public final class SearchBench {

  private static final int QUERIES = 800;
  private static final int PEER_WORDS = 100;
  private static final int ROUNDS = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final SyntheticArticles made;
  private final int articles;

  private SearchBench(SyntheticArticles made, int articles) {
    this.made = made;
    this.articles = articles;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[2]);
    int articles = Integer.parseInt(arguments[1]);
    SyntheticArticles made = new SyntheticArticles(Path.of(arguments[0]));
    SearchBench bench = new SearchBench(made, articles);
    try (Database database =
        Database.open("jdbc:h2:file:" + work.resolve("db") + ";CACHE_SIZE=262144")) {
      Archive archive = new Archive(database, work.resolve("originals"), Clock.systemUTC());
      SyntheticArchive shelf = new SyntheticArchive(made, articles, work, archive, bench.out);
      shelf.fill();
      try (ArticleSearch search = shelf.index()) {
        bench.measure(search, work.resolve("index"));
        if (arguments.length > 3) {
          List<String> words = made.words(PEER_WORDS);
          bench.out.printf(
              "%n%-48s %10s %10s%n", words.size() + " words, by the wall", "p50", "p99");
          Latencies own = Latencies.byTheWall(words, ROUNDS, q -> total(search, q, 0, 10));
          bench.out.println(own.row("search: 10 hits with snippets"));
          new DatabasePeers(made, articles, bench.out).run(words);
        }
      }
    }
  }

  private List<String> queries() {
    return List.copyOf(new LinkedHashSet<>(made.queries(QUERIES)));
  }

  private void measure(ArticleSearch search, Path index) throws IOException {
    List<String> met = new ArrayList<>();
    List<String> unmet = new ArrayList<>();
    for (String query : queries()) {
      SearchResult answer = search.search(SearchRequest.best(query, 1));
      (answer.relaxed() ? unmet : met).add(query);
    }
    try (LuceneIndex folder = LuceneIndex.open(index)) {
      Map<String, ToLongFunction<String>> engines = new LinkedHashMap<>();
      engines.put(
          "bare Lucene: same index and query, 10, all counted", q -> bare(folder, q, 10, ALL));
      engines.put("bare Lucene: 10, counted to 1,000", q -> bare(folder, q, 10, 1_000));
      engines.put("ranked, each story once", q -> ranked(folder, q));
      engines.put("search: 10 hits with snippets", q -> total(search, q, 0, 10));
      engines.put("search: 5 hits with snippets", q -> total(search, q, 0, 5));
      engines.put("search: 10 hits, newest first", q -> newest(search, q));
      print(met, "queries that match as typed", engines);
      Map<String, ToLongFunction<String>> deep = new LinkedHashMap<>();
      deep.put("bare Lucene: top 1,010, all counted", q -> bare(folder, q, 1_010, ALL));
      deep.put("search: hits 1,000 to 1,010", q -> total(search, q, 1_000, 10));
      deep.put("search: hits 10,000 to 10,010", q -> total(search, q, 10_000, 10));
      print(met.subList(0, 100), "of these, deep in the ranking", deep);
    }
    List<String> slips = met.stream().limit(100).map(query -> "丁" + query).toList();
    List<String> ids =
        IntStream.range(0, 600).mapToObj(i -> "" + (1 + i * (articles / 600))).toList();
    print(
        unmet, "of the same, that match nothing", Map.of("what was meant", q -> meant(search, q)));
    print(slips, "with one character too many", Map.of("what was meant", q -> meant(search, q)));
    print(ids, "articles", Map.of("related, 5", id -> related(search, id)));
    if (articles <= 100_000) {
      LiteralRecall recall = new LiteralRecall(made.words(QUERIES));
      IntStream.range(0, articles).mapToObj(made::article).forEach(recall::scan);
      out.println(recall.compare(search));
    }
  }

  private void print(
      List<String> questions, String what, Map<String, ToLongFunction<String>> engines) {
    out.printf("%n%-48s %10s %10s %12s%n", questions.size() + " " + what, "p50 us", "p99 us", "");
    Map<String, Latencies> found = Latencies.sideBySide(questions, ROUNDS, engines);
    Latencies floor = found.values().iterator().next();
    found.forEach((name, each) -> out.println(each.row(name, floor)));
  }

  private static long total(ArticleSearch search, String words, int offset, int limit) {
    return search
        .search(new SearchRequest(words, SearchRequest.Order.RELEVANCE, offset, limit))
        .total();
  }

  private static long newest(ArticleSearch search, String words) {
    return search.search(new SearchRequest(words, SearchRequest.Order.NEWEST, 0, 10)).total();
  }

  private static long meant(ArticleSearch search, String words) {
    SearchResult answer = search.search(SearchRequest.best(words, 10));
    return answer.hits().isEmpty() ? 0 : 1;
  }

  private static long related(ArticleSearch search, String id) {
    return search.related(Long.parseLong(id), 5).size();
  }

  private static final int ALL = Integer.MAX_VALUE;

  private static long bare(LuceneIndex folder, String words, int top, int counted) {
    return asked(
        folder,
        searcher -> {
          Query query = query(searcher, words);
          return searcher.search(query, new TopScoreDocCollectorManager(top, null, counted, false))
              .totalHits
              .value;
        });
  }

  private static long ranked(LuceneIndex folder, String words) {
    return asked(
        folder,
        searcher ->
            RankedArticles.of(searcher, query(searcher, words), SearchRequest.best(words, 10))
                .total());
  }

  private static Query query(IndexSearcher searcher, String words) throws IOException {
    return new QueryBuilder(searcher.getIndexReader()).build(SearchQueryParser.parse(words), true);
  }

  private interface Asked {
    long of(IndexSearcher searcher) throws IOException;
  }

  private static long asked(LuceneIndex folder, Asked asked) {
    try {
      return folder.withSearcher(asked::of).orElseThrow();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
