package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ChangeFeed;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.digest.search.query.SearchQuery;
import dev.chaoxin.digest.search.query.SearchQueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Full-text search over the archive. Safe for use by several threads. Of the processes that share a
 * data folder one writes the index and all search it.
 */
public final class ArticleSearch implements AutoCloseable {

  private final Archive archive;
  private final LuceneIndex index;
  private final IndexUpdater updater;

  private ArticleSearch(Archive archive, LuceneIndex index, IndexUpdater updater) {
    this.archive = archive;
    this.index = index;
    this.updater = updater;
  }

  /**
   * Opens the search index. If it is missing, damaged or of another format it is rebuilt from the
   * archive, in the background unless the archive is small.
   *
   * @param folder used by the index alone
   */
  public static ArticleSearch open(Path folder, Archive archive) {
    try {
      LuceneIndex index = LuceneIndex.open(folder);
      IndexUpdater updater = new IndexUpdater(index, new ChangeFeed(archive));
      updater.start();
      return new ArticleSearch(archive, index, updater);
    } catch (IOException e) {
      throw new UncheckedIOException("could not open the search index: " + folder, e);
    }
  }

  /** Indexes what was filed since the last call. Cheap when nothing changed. */
  public void catchUp() {
    try {
      updater.catchUp();
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the search index", e);
    }
  }

  /** How far a rebuild of the index has come. */
  public IndexProgress progress() {
    return updater.progress();
  }

  /** Runs a search. Any input is accepted: what cannot be understood becomes a hint. */
  public SearchResult search(SearchRequest request) {
    SearchQuery query = SearchQueryParser.parse(request.query());
    SearchResult nothing = new SearchResult(0, List.of(), List.of(), false, query.hints());
    return query.isEmpty()
        ? nothing
        : withSearcher(searcher -> run(searcher, query, request)).orElse(nothing);
  }

  /** The articles related to this one, closest first; none for an unknown id. */
  public List<ArchivedArticle> related(long id, int limit) {
    return archive
        .find(id)
        .flatMap(
            article -> withSearcher(searcher -> RelatedArticles.find(searcher, article, limit)))
        .map(archive::findAll)
        .orElse(List.of());
  }

  /** The number of matching articles per press date, in date order. */
  public SortedMap<LocalDate, Integer> pressDateCounts(String query) {
    return facets(query, FacetCounts::byPressDate).orElseGet(TreeMap::new);
  }

  /** The people named in the matching articles, most frequent first. */
  public List<FacetCount> people(String query, int limit) {
    return topValues(query, ArticleDocument.PERSON, limit);
  }

  /** The organisations named in the matching articles, most frequent first. */
  public List<FacetCount> organisations(String query, int limit) {
    return topValues(query, ArticleDocument.ORGANISATION, limit);
  }

  /** The keywords of the thirty days up to the newest press date, most frequent first. */
  public List<FacetCount> popularKeywords(int limit) {
    return archive
        .newestPressDate()
        .map(newest -> topValues("from:" + newest.minusDays(30), ArticleDocument.KEYWORD, limit))
        .orElse(List.of());
  }

  private List<FacetCount> topValues(String query, String field, int limit) {
    return facets(query, counts -> counts.topValues(field, limit)).orElse(List.of());
  }

  private interface FacetFunction<T> {
    T apply(FacetCounts counts) throws IOException;
  }

  private <T> Optional<T> facets(String query, FacetFunction<T> function) {
    SearchQuery parsed = SearchQueryParser.parse(query);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    return withSearcher(
        searcher -> {
          Query built = new QueryBuilder(searcher.getIndexReader()).build(parsed, false);
          return function.apply(new FacetCounts(searcher, built));
        });
  }

  private SearchResult run(IndexSearcher searcher, SearchQuery typed, SearchRequest request)
      throws IOException {
    RankedArticles ranking = rank(searcher, typed, request);
    if (ranking.total() > 0 || typed.groups().isEmpty()) {
      List<Hit> hits = hits(ranking.page(), typed.words());
      return new SearchResult(ranking.total(), hits, List.of(), false, typed.hints());
    }
    QueryRelaxation relaxation = new QueryRelaxation(searcher, archive);
    for (SearchQuery relaxed : relaxation.relax(typed)) {
      ranking = rank(searcher, relaxed, request);
      if (ranking.total() > 0) {
        List<Hit> hits = hits(ranking.page(), relaxed.words());
        return new SearchResult(
            ranking.total(), hits, relaxation.suggestions(), true, typed.hints());
      }
    }
    return new SearchResult(0, List.of(), relaxation.suggestions(), true, typed.hints());
  }

  private RankedArticles rank(IndexSearcher searcher, SearchQuery query, SearchRequest request)
      throws IOException {
    Query built = new QueryBuilder(searcher.getIndexReader()).build(query, true);
    return RankedArticles.of(searcher, built, request);
  }

  private List<Hit> hits(List<RankedArticles.Entry> found, List<SearchQuery.Word> words) {
    SnippetExtractor snippets = new SnippetExtractor(words);
    List<ArchivedArticle> articles =
        archive.findAll(found.stream().map(RankedArticles.Entry::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (RankedArticles.Entry each : found) {
      // Articles removed since the index was written are skipped.
      articles.stream()
          .filter(article -> article.id() == each.id())
          .findFirst()
          .ifPresent(
              article ->
                  hits.add(
                      new Hit(
                          article, snippets.extract(article), each.score(), each.duplicates())));
    }
    return hits;
  }

  private <T> Optional<T> withSearcher(LuceneIndex.SearcherFunction<T> function) {
    try {
      return index.withSearcher(function);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the search index", e);
    }
  }

  @Override
  public void close() {
    try {
      updater.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not close the search index", e);
    }
  }
}
