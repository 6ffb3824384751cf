package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Articles for tests, cut out of a paper that does not exist. */
public final class ArticleFixtures {

  public static final LocalDate DAY = LocalDate.of(2025, 3, 11);
  public static final Instant ARRIVED = Instant.parse("2025-03-10T22:00:00Z");
  public static final IssueLabel ISSUE =
      new IssueLabel(7, Optional.of("望潮报"), Optional.of(DAY), "wangchao-2025-03-11.txt");

  private long id = 1;
  private IssueLabel issue = ISSUE;
  private int position = 1;
  private ArticleKind kind = ArticleKind.NEWS;
  private Optional<String> kicker = Optional.empty();
  private Optional<String> headline = Optional.empty();
  private Optional<String> dateline = Optional.empty();
  private List<String> byline = List.of();
  private List<String> crossheads = List.of();
  private List<String> paragraphs = List.of();
  private OptionalInt page = OptionalInt.empty();
  private OptionalInt jump = OptionalInt.empty();
  private List<Keyword> keywords = List.of();
  private List<String> summary = List.of();
  private Optional<String> proposed = Optional.empty();
  private Instant arrivedAt = ARRIVED;

  private ArticleFixtures() {}

  /** An article of that number, at that place of the issue. */
  public static ArticleFixtures article(long id) {
    ArticleFixtures article = new ArticleFixtures();
    article.id = id;
    article.position = (int) Math.max(1, id);
    return article;
  }

  public ArticleFixtures in(IssueLabel from) {
    issue = from;
    return this;
  }

  public ArticleFixtures at(int place) {
    position = place;
    return this;
  }

  public ArticleFixtures kind(ArticleKind what) {
    kind = what;
    return this;
  }

  public ArticleFixtures kicker(String text) {
    kicker = Optional.of(text);
    return this;
  }

  public ArticleFixtures headline(String text) {
    headline = Optional.of(text);
    return this;
  }

  public ArticleFixtures dateline(String text) {
    dateline = Optional.of(text);
    return this;
  }

  public ArticleFixtures byline(String... names) {
    byline = List.of(names);
    return this;
  }

  public ArticleFixtures crossheads(String... texts) {
    crossheads = List.of(texts);
    return this;
  }

  public ArticleFixtures paragraphs(String... texts) {
    paragraphs = List.of(texts);
    return this;
  }

  public ArticleFixtures page(int number) {
    page = OptionalInt.of(number);
    return this;
  }

  public ArticleFixtures jump(int number) {
    jump = OptionalInt.of(number);
    return this;
  }

  public ArticleFixtures keywords(String... words) {
    List<Keyword> all = new ArrayList<>();
    for (String word : words) {
      all.add(new Keyword(word, Keyword.Kind.TERM, 1.0 / (all.size() + 1), List.of()));
    }
    keywords = all;
    return this;
  }

  public ArticleFixtures summary(String... sentences) {
    summary = List.of(sentences);
    return this;
  }

  public ArticleFixtures proposed(String text) {
    proposed = Optional.of(text);
    return this;
  }

  public ArticleFixtures arrivedAt(Instant when) {
    arrivedAt = when;
    return this;
  }

  public ArchivedArticle file() {
    Article article =
        new Article(
            kind,
            kicker,
            headline,
            Optional.empty(),
            Optional.empty(),
            byline,
            dateline,
            Optional.empty(),
            crossheads,
            paragraphs,
            jump,
            OptionalInt.empty(),
            page,
            new LineSpan(1, 1));
    String line = summary.isEmpty() ? String.join("", paragraphs) : summary.get(0);
    return new ArchivedArticle(
        id,
        issue,
        position,
        article,
        new ArticleIndex(keywords, line, summary, proposed),
        arrivedAt);
  }
}
