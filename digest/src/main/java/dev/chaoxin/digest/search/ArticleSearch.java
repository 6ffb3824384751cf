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
 * The archive's reference desk: a few words in, the articles out. Safe for use by many threads; of
 * the processes on one data folder one writes the index and all search it.
 */
public final class ArticleSearch implements AutoCloseable {

  private final Archive archive;
  private final LuceneIndex index;
  private final IndexUpdater updater;

  private ArticleSearch(Archive archive, LuceneIndex folder, IndexUpdater keeper) {
    this.archive = archive;
    this.index = folder;
    this.updater = keeper;
  }

  /**
   * Opens the search index. One that is missing, damaged or of an older form is made of the archive
   * again, in the background when there is much of it.
   *
   * @param folder the index's own folder
   */
  public static ArticleSearch open(Path folder, Archive archive) {
    try {
      LuceneIndex index = LuceneIndex.open(folder);
      IndexUpdater keeper = new IndexUpdater(index, new ChangeFeed(archive));
      keeper.start();
      return new ArticleSearch(archive, index, keeper);
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be opened: " + folder, trouble);
    }
  }

  /** Brings the index up to the database. Cheap when nothing changed. */
  public void catchUp() {
    try {
      updater.catchUp();
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be written", trouble);
    }
  }

  /** How far an index that is being made anew has come. */
  public IndexProgress progress() {
    return updater.progress();
  }

  /** Answers a question. Whatever was typed, the answer is an answer and not an error. */
  public SearchResult search(SearchRequest request) {
    SearchQuery question = SearchQueryParser.parse(request.query());
    if (question.isEmpty()) {
      return new SearchResult(0, List.of(), List.of(), false, question.hints());
    }
    return withSearcher(searcher -> run(searcher, question, request))
        .orElse(new SearchResult(0, List.of(), List.of(), false, question.hints()));
  }

  /** The articles that belong to this one, the closest first; none for an unknown number. */
  public List<ArchivedArticle> related(long id, int limit) {
    return archive
        .find(id)
        .flatMap(
            article -> withSearcher(searcher -> RelatedArticles.find(searcher, article, limit)))
        .map(archive::findAll)
        .orElse(List.of());
  }

  /** How many articles of each press date match, in the order of the dates. */
  public SortedMap<LocalDate, Integer> pressDateCounts(String words) {
    return facets(words, FacetCounts::byPressDate).orElseGet(TreeMap::new);
  }

  /** The people that occur with these words, the most frequent first. */
  public List<FacetCount> people(String words, int limit) {
    return topValues(words, ArticleDocument.PERSON, limit);
  }

  /** The organisations that occur with these words, the most frequent first. */
  public List<FacetCount> organisations(String words, int limit) {
    return topValues(words, ArticleDocument.ORGANISATION, limit);
  }

  /** What the papers write about these days: the keywords of the thirty days up to the newest. */
  public List<FacetCount> popularKeywords(int limit) {
    return archive
        .newestPressDate()
        .map(newest -> topValues("from:" + newest.minusDays(30), ArticleDocument.KEYWORD, limit))
        .orElse(List.of());
  }

  private List<FacetCount> topValues(String words, String field, int limit) {
    return facets(words, company -> company.topValues(field, limit)).orElse(List.of());
  }

  private interface FacetFunction<T> {
    T apply(FacetCounts company) throws IOException;
  }

  private <T> Optional<T> facets(String words, FacetFunction<T> count) {
    SearchQuery question = SearchQueryParser.parse(words);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    return withSearcher(
        searcher -> {
          QueryBuilder builder = new QueryBuilder(searcher.getIndexReader());
          Query query = builder.build(question, false);
          return count.apply(new FacetCounts(searcher, query));
        });
  }

  private SearchResult run(IndexSearcher searcher, SearchQuery typed, SearchRequest request)
      throws IOException {
    RankedArticles ranking = rank(searcher, typed, request);
    if (ranking.total() > 0 || typed.groups().isEmpty()) {
      List<Hit> hits = hits(ranking.page(), typed.words());
      return new SearchResult(ranking.total(), hits, List.of(), false, typed.hints());
    }
    QueryRelaxation look = new QueryRelaxation(searcher, archive);
    for (SearchQuery meant : look.relax(typed)) {
      ranking = rank(searcher, meant, request);
      if (ranking.total() > 0) {
        List<Hit> hits = hits(ranking.page(), meant.words());
        return new SearchResult(ranking.total(), hits, look.suggestions(), true, typed.hints());
      }
    }
    return new SearchResult(0, List.of(), look.suggestions(), true, typed.hints());
  }

  private RankedArticles rank(IndexSearcher searcher, SearchQuery question, SearchRequest request)
      throws IOException {
    Query query = new QueryBuilder(searcher.getIndexReader()).build(question, true);
    return RankedArticles.of(searcher, query, request);
  }

  private List<Hit> hits(List<RankedArticles.Entry> found, List<SearchQuery.Word> words) {
    SnippetExtractor cutter = new SnippetExtractor(words);
    List<ArchivedArticle> articles =
        archive.findAll(found.stream().map(RankedArticles.Entry::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (RankedArticles.Entry each : found) {
      // What was taken away since the index was written is no hit.
      articles.stream()
          .filter(article -> article.id() == each.id())
          .findFirst()
          .ifPresent(
              article ->
                  hits.add(
                      new Hit(article, cutter.extract(article), each.score(), each.duplicates())));
    }
    return hits;
  }

  private <T> Optional<T> withSearcher(LuceneIndex.SearcherFunction<T> inquiry) {
    try {
      return index.withSearcher(inquiry);
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be read", trouble);
    }
  }

  @Override
  public void close() {
    try {
      updater.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be closed", trouble);
    }
  }
}
