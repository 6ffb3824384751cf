package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.SearchAnswer.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The archive's reference desk: a few words in, the articles out. Safe for use by many threads; of
 * the processes on one data folder one writes the index and all search it.
 */
public final class ArticleSearch implements AutoCloseable {

  private final Archive archive;
  private final IndexFolder folder;
  private final IndexKeeper keeper;

  private ArticleSearch(Archive archive, IndexFolder folder, IndexKeeper keeper) {
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
      IndexFolder index = IndexFolder.open(folder);
      IndexKeeper keeper = new IndexKeeper(index, new ChangeFeed(archive));
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
  public SearchAnswer search(SearchRequest request) {
    Question question = QuestionParser.parse(request.words());
    if (question.empty()) {
      return new SearchAnswer(0, List.of(), List.of(), false, question.hints());
    }
    return ask(searcher -> answer(searcher, question, request))
        .orElse(new SearchAnswer(0, List.of(), List.of(), false, question.hints()));
  }

  private SearchAnswer answer(IndexSearcher searcher, Question typed, SearchRequest request)
      throws IOException {
    Ranking ranking = find(searcher, typed, request);
    if (ranking.total() > 0 || typed.groups().isEmpty()) {
      List<Hit> hits = hits(ranking.found(), typed.wanted());
      return new SearchAnswer(ranking.total(), hits, List.of(), false, typed.hints());
    }
    SecondLook look = new SecondLook(searcher, archive);
    for (Question meant : look.at(typed)) {
      ranking = find(searcher, meant, request);
      if (ranking.total() > 0) {
        List<Hit> hits = hits(ranking.found(), meant.wanted());
        return new SearchAnswer(
            ranking.total(), hits, look.suggestions(), true, typed.hints());
      }
    }
    return new SearchAnswer(0, List.of(), look.suggestions(), true, typed.hints());
  }

  private Ranking find(IndexSearcher searcher, Question question, SearchRequest request)
      throws IOException {
    OptionalLong today =
        archive.newestPressDate().map(LocalDate::toEpochDay).stream()
            .mapToLong(Long::longValue)
            .findFirst();
    Query query = new QueryBuilder(searcher.getIndexReader()).query(question, today);
    return Ranking.of(searcher, query, request);
  }

  private List<Hit> hits(List<Ranking.Found> found, List<Question.Word> words) {
    SnippetCutter cutter = new SnippetCutter(words);
    List<ArchivedArticle> articles =
        archive.findAll(found.stream().map(Ranking.Found::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Found each : found) {
      // What was taken away since the index was written is no hit.
      articles.stream()
          .filter(article -> article.id() == each.id())
          .findFirst()
          .ifPresent(article -> hits.add(new Hit(article, cutter.cut(article), each.score())));
    }
    return hits;
  }

  private <T> Optional<T> ask(IndexFolder.Inquiry<T> inquiry) {
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
