package dev.chaoxin.bot;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.Masthead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sample issue as its editor laid it out.
 *
 * @param file its name in {@code seeds/}
 * @param masthead what is printed above the first piece; {@link Masthead#NONE} on the feature page
 * @param pieces in the order of the page
 */
record PrintedIssue(String file, Masthead masthead, List<Piece> pieces) {

  /**
   * One piece.
   *
   * @param headline empty where the page has none
   * @param paragraphs how many there are once those cut by a column are whole again
   */
  record Piece(ArticleKind kind, String headline, int paragraphs) {

    static Piece of(Article article) {
      return new Piece(article.kind(), article.headline().orElse(""), article.paragraphs().size());
    }
  }

  static PrintedIssue wangchao(
      String day, String weekday, String lunar, int number, int pages, Piece... pieces) {
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
        List.of(pieces));
  }

  static Piece news(String headline, int paragraphs) {
    return new Piece(ArticleKind.NEWS, headline, paragraphs);
  }

  static Piece feature(String headline, int paragraphs) {
    return new Piece(ArticleKind.FEATURE, headline, paragraphs);
  }

  static Piece brief() {
    return new Piece(ArticleKind.BRIEF, "", 1);
  }

  static Piece picture(String headline) {
    return new Piece(ArticleKind.PICTURE, headline, 1);
  }

  @Override
  public String toString() {
    return file;
  }
}
