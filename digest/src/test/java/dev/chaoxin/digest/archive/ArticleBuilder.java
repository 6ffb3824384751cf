package dev.chaoxin.digest.archive;

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

/**
 * Builds articles of an invented newspaper for tests: {@link #build} as they are read, {@link
 * #archived} as the archive returns them.
 */
public final class ArticleBuilder {

  public static final LocalDate DAY = LocalDate.of(2025, 3, 11);
  public static final Instant ARRIVED = Instant.parse("2025-03-10T22:00:00Z");
  public static final IssueLabel ISSUE =
      new IssueLabel(7, Optional.of("望潮报"), Optional.of(DAY), "wangchao-2025-03-11.txt");

  private final long id;
  private IssueLabel issue = ISSUE;
  private int position;
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
  private Optional<String> proposedHeadline = Optional.empty();
  private Instant arrivedAt = ARRIVED;

  private ArticleBuilder(long id) {
    this.id = id;
    this.position = (int) Math.max(1, id);
  }

  /** An article with this id; its position in the issue is the same number, at least 1. */
  public static ArticleBuilder article(long id) {
    return new ArticleBuilder(id);
  }

  /**
   * An article with id 1.
   *
   * @param headline empty for an article without one
   */
  public static ArticleBuilder article(String headline, String... paragraphs) {
    ArticleBuilder article = article(1).paragraphs(paragraphs);
    return headline.isEmpty() ? article : article.headline(headline);
  }

  public ArticleBuilder issue(IssueLabel value) {
    issue = value;
    return this;
  }

  public ArticleBuilder position(int value) {
    position = value;
    return this;
  }

  public ArticleBuilder kind(ArticleKind value) {
    kind = value;
    return this;
  }

  public ArticleBuilder kicker(String text) {
    kicker = Optional.of(text);
    return this;
  }

  public ArticleBuilder headline(String text) {
    headline = Optional.of(text);
    return this;
  }

  public ArticleBuilder dateline(String text) {
    dateline = Optional.of(text);
    return this;
  }

  public ArticleBuilder byline(String... names) {
    byline = List.of(names);
    return this;
  }

  /** Sets the byline and the dateline that names the reporter. */
  public ArticleBuilder reporter(String name) {
    return byline(name).dateline("本报讯(记者 " + name + ")");
  }

  public ArticleBuilder crossheads(String... texts) {
    crossheads = List.of(texts);
    return this;
  }

  public ArticleBuilder paragraphs(String... texts) {
    paragraphs = List.of(texts);
    return this;
  }

  public ArticleBuilder page(int number) {
    page = OptionalInt.of(number);
    return this;
  }

  public ArticleBuilder jump(int number) {
    jump = OptionalInt.of(number);
    return this;
  }

  /** Sets keywords of kind TERM, weighted 1, 1/2, 1/3, … in this order. */
  public ArticleBuilder keywords(String... words) {
    List<Keyword> terms = new ArrayList<>();
    for (String word : words) {
      terms.add(new Keyword(word, Keyword.Kind.TERM, 1.0 / (terms.size() + 1), List.of()));
    }
    return keywords(terms);
  }

  public ArticleBuilder keywords(List<Keyword> values) {
    keywords = List.copyOf(values);
    return this;
  }

  public ArticleBuilder summary(String... sentences) {
    summary = List.of(sentences);
    return this;
  }

  public ArticleBuilder proposedHeadline(String text) {
    proposedHeadline = Optional.of(text);
    return this;
  }

  public ArticleBuilder arrivedAt(Instant value) {
    arrivedAt = value;
    return this;
  }

  public Article build() {
    return new Article(
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
  }

  public ArchivedArticle archived() {
    String line = summary.isEmpty() ? String.join("", paragraphs) : summary.get(0);
    return new ArchivedArticle(
        id,
        issue,
        position,
        build(),
        new ArticleIndex(keywords, line, summary, proposedHeadline),
        arrivedAt);
  }
}
