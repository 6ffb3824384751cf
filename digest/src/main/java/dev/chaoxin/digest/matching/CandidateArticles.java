package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.archive.NearDuplicates;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.topics.FoldedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The articles of one day that digests choose from: folded, scored, and grouped into stories. */
public final class CandidateArticles {

  private static final int FRONT_PAGE = 12;
  private static final int FIRST_ARTICLES = 8;
  private static final int PER_DAY_OLD = -6;

  /** More than any match scores. */
  private static final int PINNED = 1_000_000;

  private final List<ArchivedArticle> articles;
  private final List<ArticleText> texts;
  private final int[] baseScore;
  private final boolean[] isUndated;
  private final int[] stories;
  private final int[] byBaseScore;
  private final SubjectCatalogue catalogue;

  private CandidateArticles(
      List<ArchivedArticle> articles, LocalDate day, PreparedArticles prepared, Set<Long> pinned) {
    this.catalogue = prepared.catalogue();
    this.articles = List.copyOf(articles);
    this.texts = articles.stream().map(prepared::textOf).toList();
    this.baseScore = new int[articles.size()];
    this.isUndated = new boolean[articles.size()];
    for (int i = 0; i < baseScore.length; i++) {
      ArchivedArticle article = articles.get(i);
      boolean first = pinned.contains(article.id());
      baseScore[i] = baseScore(article, day) + (first ? PINNED : 0);
      isUndated[i] = !first && article.issue().pressDate().isEmpty();
    }
    this.stories = NearDuplicates.of(this.articles);
    this.byBaseScore =
        IntStream.range(0, baseScore.length)
            .boxed()
            .sorted(
                Comparator.<Integer, Boolean>comparing(ordinal -> isUndated[ordinal])
                    .thenComparingInt(ordinal -> -baseScore[ordinal]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The candidates for readers with that day. */
  public static CandidateArticles of(List<ArchivedArticle> news, LocalDate day) {
    return of(news, day, new PreparedArticles(), EditorMarks.NONE);
  }

  /** The candidates with an editor's marks. */
  public static CandidateArticles of(
      List<ArchivedArticle> news, LocalDate day, PreparedArticles prepared, EditorMarks marks) {
    List<ArchivedArticle> seen =
        news.stream().filter(article -> !marks.hidden().contains(article.id())).toList();
    return new CandidateArticles(seen, day, prepared, marks.pinned());
  }

  /** Whether there is an article of that day. */
  public boolean hasPaperOf(LocalDate day) {
    return articles.stream()
        .anyMatch(article -> article.issue().pressDate().filter(day::equals).isPresent());
  }

  /** Segments all articles at once; worth it before many readers. */
  public void segment() {
    PreparedArticles.segment(texts);
  }

  /**
   * The ordinals of all articles by base score, ties in the order of the paper, {@link #isUndated}
   * ones last.
   */
  public int[] byBaseScore() {
    return byBaseScore;
  }

  /** The subjects readers can follow. */
  SubjectCatalogue catalogue() {
    return catalogue;
  }

  public int size() {
    return baseScore.length;
  }

  public ArchivedArticle article(int ordinal) {
    return articles.get(ordinal);
  }

  /** The text that topics are matched against. */
  ArticleText text(int ordinal) {
    return texts.get(ordinal);
  }

  /** The points an article has for every reader, by its placement and age. */
  public int baseScore(int ordinal) {
    return baseScore[ordinal];
  }

  /** Whether an editor pinned it. */
  public boolean isPinned(int ordinal) {
    return baseScore[ordinal] > PINNED / 2;
  }

  /** Whether its press date is unknown; such articles stand behind the others. */
  public boolean isUndated(int ordinal) {
    return isUndated[ordinal];
  }

  /** The story of an article; near-duplicates have the same. */
  public int story(int ordinal) {
    return stories[ordinal];
  }

  /**
   * The articles of newspapers whose name contains one of these; all articles if the list is empty.
   */
  public BitSet of(List<String> papers) {
    BitSet some = new BitSet(size());
    List<String> wanted = papers.stream().map(paper -> FoldedText.of(paper).text()).toList();
    for (int i = 0; i < size(); i++) {
      String paper = texts.get(i).paper();
      some.set(i, wanted.isEmpty() || wanted.stream().anyMatch(paper::contains));
    }
    return some;
  }

  private static int baseScore(ArchivedArticle archived, LocalDate day) {
    Article article = archived.article();
    int points =
        switch (article.kind()) {
          case NEWS, FEATURE -> 0;
          case PICTURE -> -2;
          case BRIEF -> -4;
          case NOTICE -> -20;
        };
    if (article.page().isPresent()) {
      points += article.page().getAsInt() == 1 ? FRONT_PAGE : 0;
    } else {
      points += archived.position() <= 3 ? FIRST_ARTICLES : 0;
    }
    long age =
        archived.issue().pressDate().map(press -> ChronoUnit.DAYS.between(press, day)).orElse(0L);
    return points + PER_DAY_OLD * (int) Math.max(0, Math.min(7, age));
  }
}
