package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.subscriptions.Messages;
import java.util.Locale;

/**
 * An article in a list of headlines.
 *
 * @param id id of the article
 * @param kind label of the article's kind; empty for news
 * @param title one line, never empty
 * @param line a one-sentence summary; may be empty
 * @param source newspaper and press date
 */
public record HeadlineView(long id, String kind, String title, String line, String source) {

  private static final int MAX_TITLE = 120;
  private static final int MAX_LINE = 40;

  static HeadlineView of(ArchivedArticle article, Messages messages) {
    String title = title(article, messages);
    String line = CleanText.singleLine(article.index().line());
    return new HeadlineView(
        article.id(),
        kind(article.article().kind(), messages),
        title,
        line.equals(title) ? "" : line,
        IssueView.source(article.issue(), messages));
  }

  /** The headline, or the beginning of the text if the headline is missing. */
  static String title(ArchivedArticle article, Messages messages) {
    String title = CleanText.singleLine(article.title());
    if (title.isEmpty()) {
      return messages.say("article.untitled");
    }
    boolean printed = article.article().headline().isPresent();
    int most = printed ? MAX_TITLE : MAX_LINE;
    return title.codePointCount(0, title.length()) <= most
        ? title
        : title.substring(0, title.offsetByCodePoints(0, most)) + "…";
  }

  private static String kind(ArticleKind kind, Messages messages) {
    return kind == ArticleKind.NEWS
        ? ""
        : messages.say("kind." + kind.name().toLowerCase(Locale.ROOT));
  }
}
