package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Known-item search: how often the article a query was made from is the first hit, or inTop the
 * first three. Arguments: folders of issues; {@code -v} lists the misses.
 */
public final class KnownItemBench {

  private static final int TOP = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ArticleSearch search;
  private final boolean verbose;

  private KnownItemBench(ArticleSearch search, boolean verbose) {
    this.search = search;
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("known-item");
    List<String> folders = new ArrayList<>(List.of(arguments));
    boolean verbose = folders.remove("-v");
    try (Database database = Database.open("jdbc:h2:mem:known")) {
      Archive archive = new Archive(database, work.resolve("originals"), Clock.systemUTC());
      try (ArticleSearch search = ArticleSearch.open(work.resolve("index"), archive)) {
        Intake intake =
            new Intake(
                archive, search, new SourceReader(), new IssueReader(), ArticleIndexer.open());
        for (String folder : folders) {
          load(Path.of(folder), intake);
        }
        KnownItemBench bench = new KnownItemBench(search, verbose);
        List<ArchivedArticle> articles = new ArrayList<>();
        for (ArchivedIssue issue : archive.issues(0, 1_000)) {
          articles.addAll(archive.articlesIn(issue.label().id()));
        }
        bench.out.printf("%d articles%n", articles.size());
        bench.print("as typed", articles, TypedQueries::asTyped);
        bench.print("one character wrong", articles, TypedQueries::withTypo);
      }
    }
  }

  private static void load(Path folder, Intake intake) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        intake.take(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  private void print(
      String name,
      List<ArchivedArticle> articles,
      Function<ArchivedArticle, List<String>> queries) {
    int count = 0;
    int first = 0;
    int inTop = 0;
    for (ArchivedArticle article : articles) {
      for (String query : queries.apply(article)) {
        int rank = rank(query, article.id());
        count++;
        first += rank == 0 ? 1 : 0;
        inTop += rank < TOP ? 1 : 0;
        if (verbose && rank > 0) {
          out.printf("  %d: %s for %s%n", rank + 1, query, article.title());
        }
      }
    }
    out.printf(
        "%-24s %5d queries %6.1f %% first %6.1f %% in three%n",
        name, count, 100.0 * first / count, 100.0 * inTop / count);
  }

  private int rank(String query, long id) {
    List<Hit> hits = search.search(SearchRequest.best(query, TOP)).hits();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).article().id() == id || hits.get(i).duplicates().contains(id)) {
        return i;
      }
    }
    return TOP;
  }
}
