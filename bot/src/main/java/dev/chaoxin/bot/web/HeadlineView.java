package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.CleanText;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.subscriptions.Messages;
import java.util.Locale;

/**
 * An article in a list.
 *
 * @param id the article
 * @param kind what sort of piece it is, when that is worth saying; may be empty
 * @param title one line, never empty
 * @param line what it says, in one sentence; may be empty
 * @param source newspaper and press date
 */
public record HeadlineView(long id, String kind, String title, String line, String source) {

  private static final int MAX_TITLE = 120;
  private static final int MAX_LINE = 40;

  static HeadlineView of(ArchivedArticle article, Messages words) {
    String title = title(article, words);
    String line = CleanText.line(article.index().line());
    return new HeadlineView(
        article.id(),
        kind(article.article().kind(), words),
        title,
        line.equals(title) ? "" : line,
        IssueView.source(article.issue(), words));
  }

  /** The headline; where the page lost it, the beginning of what the article says. */
  static String title(ArchivedArticle article, Messages words) {
    String title = CleanText.line(article.title());
    if (title.isEmpty()) {
      return words.say("article.untitled");
    }
    boolean printed = article.article().headline().isPresent();
    int most = printed ? MAX_TITLE : MAX_LINE;
    return title.codePointCount(0, title.length()) <= most
        ? title
        : title.substring(0, title.offsetByCodePoints(0, most)) + "…";
  }

  private static String kind(ArticleKind kind, Messages words) {
    return kind == ArticleKind.NEWS
        ? ""
        : words.say("kind." + kind.name().toLowerCase(Locale.ROOT));
  }
}
