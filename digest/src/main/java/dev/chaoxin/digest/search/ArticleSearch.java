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
  private final LuceneIndex folder;
  private final IndexUpdater keeper;

  private ArticleSearch(Archive archive, LuceneIndex folder, IndexUpdater keeper) {
    this.archive = archive;
    this.folder = folder;
    this.keeper = keeper;
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
      keeper.catchUp();
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be written", trouble);
    }
  }

  /** How far an index that is being made anew has come. */
  public IndexProgress progress() {
    return keeper.progress();
  }

  /** Answers a question. Whatever was typed, the answer is an answer and not an error. */
  public SearchResult search(SearchRequest request) {
    SearchQuery question = SearchQueryParser.parse(request.words());
    if (question.empty()) {
      return new SearchResult(0, List.of(), List.of(), false, question.hints());
    }
    return ask(searcher -> answer(searcher, question, request))
        .orElse(new SearchResult(0, List.of(), List.of(), false, question.hints()));
  }

  /** The articles that belong to this one, the closest first; none for an unknown number. */
  public List<ArchivedArticle> related(long id, int limit) {
    return archive
        .find(id)
        .flatMap(article -> ask(searcher -> RelatedArticles.of(searcher, article, limit)))
        .map(archive::findAll)
        .orElse(List.of());
  }

  /** How many articles of each press date match, in the order of the dates. */
  public SortedMap<LocalDate, Integer> days(String words) {
    return count(words, FacetCounts::days).orElseGet(TreeMap::new);
  }

  /** The people that occur with these words, the most frequent first. */
  public List<FacetCount> people(String words, int limit) {
    return names(words, ArticleDocument.PERSON, limit);
  }

  /** The organisations that occur with these words, the most frequent first. */
  public List<FacetCount> organisations(String words, int limit) {
    return names(words, ArticleDocument.ORGANISATION, limit);
  }

  /** What the papers write about these days: the keywords of the thirty days up to the newest. */
  public List<FacetCount> popular(int limit) {
    return archive
        .newestPressDate()
        .map(newest -> names("from:" + newest.minusDays(30), ArticleDocument.KEYWORD, limit))
        .orElse(List.of());
  }

  private List<FacetCount> names(String words, String field, int limit) {
    return count(words, company -> company.names(field, limit)).orElse(List.of());
  }

  private interface Count<T> {
    T of(FacetCounts company) throws IOException;
  }

  private <T> Optional<T> count(String words, Count<T> count) {
    SearchQuery question = SearchQueryParser.parse(words);
    if (question.empty()) {
      return Optional.empty();
    }
    return ask(
        searcher -> {
          QueryBuilder builder = new QueryBuilder(searcher.getIndexReader());
          Query query = builder.query(question, false);
          return count.of(new FacetCounts(searcher, query));
        });
  }

  private SearchResult answer(IndexSearcher searcher, SearchQuery typed, SearchRequest request)
      throws IOException {
    RankedStories ranking = find(searcher, typed, request);
    if (ranking.total() > 0 || typed.groups().isEmpty()) {
      List<Hit> hits = hits(ranking.found(), typed.wanted());
      return new SearchResult(ranking.total(), hits, List.of(), false, typed.hints());
    }
    QueryRelaxation look = new QueryRelaxation(searcher, archive);
    for (SearchQuery meant : look.at(typed)) {
      ranking = find(searcher, meant, request);
      if (ranking.total() > 0) {
        List<Hit> hits = hits(ranking.found(), meant.wanted());
        return new SearchResult(ranking.total(), hits, look.suggestions(), true, typed.hints());
      }
    }
    return new SearchResult(0, List.of(), look.suggestions(), true, typed.hints());
  }

  private RankedStories find(IndexSearcher searcher, SearchQuery question, SearchRequest request)
      throws IOException {
    Query query = new QueryBuilder(searcher.getIndexReader()).query(question, true);
    return RankedStories.of(searcher, query, request);
  }

  private List<Hit> hits(List<RankedStories.Found> found, List<SearchQuery.Word> words) {
    SnippetExtractor cutter = new SnippetExtractor(words);
    List<ArchivedArticle> articles =
        archive.findAll(found.stream().map(RankedStories.Found::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (RankedStories.Found each : found) {
      // What was taken away since the index was written is no hit.
      articles.stream()
          .filter(article -> article.id() == each.id())
          .findFirst()
          .ifPresent(
              article ->
                  hits.add(new Hit(article, cutter.cut(article), each.score(), each.retold())));
    }
    return hits;
  }

  private <T> Optional<T> ask(LuceneIndex.Inquiry<T> inquiry) {
    try {
      return folder.ask(inquiry);
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be read", trouble);
    }
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException("the search index cannot be closed", trouble);
    }
  }
}
