package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Small issues of invented papers. */
public final class ArchiveFixture {

  private ArchiveFixture() {}

  public static Article article(String headline, String... paragraphs) {
    return new Article(
        ArticleKind.NEWS,
        Optional.empty(),
        Optional.of(headline).filter(h -> !h.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(paragraphs),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        new LineSpan(1, 1));
  }

  public static Article onPage(int page, Article article) {
    return new Article(
        article.kind(),
        article.kicker(),
        article.headline(),
        article.deck(),
        article.section(),
        article.byline(),
        article.dateline(),
        article.organisationCredit(),
        article.crossheads(),
        article.paragraphs(),
        article.jump(),
        article.seeAlso(),
        OptionalInt.of(page),
        article.lines());
  }

  public static Article by(String author, Article article) {
    return new Article(
        article.kind(),
        article.kicker(),
        article.headline(),
        article.deck(),
        article.section(),
        List.of(author),
        Optional.of("本报讯(记者 " + author + ")"),
        article.organisationCredit(),
        article.crossheads(),
        article.paragraphs(),
        article.jump(),
        article.seeAlso(),
        article.page(),
        article.lines());
  }

  public static Masthead masthead(String newspaper, String pressDate) {
    Masthead none = Masthead.NONE;
    return new Masthead(
        Optional.of(newspaper),
        Optional.of(LocalDate.parse(pressDate)),
        none.weekday(),
        none.lunar(),
        none.issueNumber(),
        none.pages(),
        none.organiser(),
        none.publisher(),
        none.hotline(),
        none.email(),
        none.weather());
  }

  public static IndexedReading reading(Masthead masthead, Article... articles) {
    return new IndexedReading(
        new IssueReading(
            "page.txt", new Issue(masthead, List.of(articles), List.of()), List.of(), List.of()),
        List.of(articles).stream().map(a -> card()).toList());
  }

  public static ArticleIndex card(Keyword... keywords) {
    return new ArticleIndex(List.of(keywords), "", List.of(), Optional.empty());
  }
}
