package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.archive.ArchivedArticle;
import java.time.LocalDate;

/** An article's source in one line: newspaper, press date, page. */
public final class ArticleCitation {

  private ArticleCitation() {}

  public static String of(ArchivedArticle article) {
    String paper = article.issue().newspaper().orElse(article.issue().file());
    String day = article.issue().pressDate().map(LocalDate::toString).orElse("undated");
    String page =
        article.article().page().isPresent() ? ", page " + article.article().page().getAsInt() : "";
    return paper + " · " + day + page;
  }
}
