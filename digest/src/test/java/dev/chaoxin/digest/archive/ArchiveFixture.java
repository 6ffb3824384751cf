package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mastheads, index entries and readings of invented newspapers, for tests. */
public final class ArchiveFixture {

  private ArchiveFixture() {}

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
        List.of(articles).stream().map(a -> index()).toList());
  }

  public static ArticleIndex index(Keyword... keywords) {
    return new ArticleIndex(List.of(keywords), "", List.of(), Optional.empty());
  }
}
