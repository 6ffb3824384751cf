package dev.chaoxin.bot;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.Masthead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sample issue must be read as.
 *
 * @param file its name in {@code seeds/}
 * @param masthead the printed masthead; {@link Masthead#NONE} on the feature page
 * @param articles in the order of the page
 */
record PrintedIssue(String file, Masthead masthead, List<PrintedArticle> articles) {

  /**
   * What an article must be read as.
   *
   * @param headline empty if the article has none
   * @param paragraphs the number of paragraphs, with those cut by a column joined
   */
  record PrintedArticle(ArticleKind kind, String headline, int paragraphs) {

    static PrintedArticle of(Article article) {
      return new PrintedArticle(
          article.kind(), article.headline().orElse(""), article.paragraphs().size());
    }
  }

  static PrintedIssue wangchao(
      String day, String weekday, String lunar, int number, int pages, PrintedArticle... articles) {
    LocalDate pressDate = LocalDate.parse(day);
    return new PrintedIssue(
        day + "-望潮报.txt",
        new Masthead(
            Optional.of("望潮报"),
            Optional.of(pressDate),
            Optional.of(weekday),
            Optional.of(lunar),
            OptionalInt.of(number),
            OptionalInt.of(pages),
            Optional.of("中共澜州市望潮区委"),
            Optional.of("澜州日报传媒集团"),
            Optional.of("60012315"),
            Optional.of("tougao@wangchaobao.example"),
            Optional.empty()),
        List.of(articles));
  }

  static PrintedArticle news(String headline, int paragraphs) {
    return new PrintedArticle(ArticleKind.NEWS, headline, paragraphs);
  }

  static PrintedArticle feature(String headline, int paragraphs) {
    return new PrintedArticle(ArticleKind.FEATURE, headline, paragraphs);
  }

  static PrintedArticle brief() {
    return new PrintedArticle(ArticleKind.BRIEF, "", 1);
  }

  static PrintedArticle picture(String headline) {
    return new PrintedArticle(ArticleKind.PICTURE, headline, 1);
  }

  @Override
  public String toString() {
    return file;
  }
}
