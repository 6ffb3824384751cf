package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.words.WordBoundaries;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.topics.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an article that topics are matched against: headlines, body, byline; folded, without
 * spaces, with a {@link #SEPARATOR} between parts. Not thread-safe.
 */
final class ArticleText {

  /** Occurs in no term. */
  static final char SEPARATOR = '\0';

  private final String text;
  private final int bodyStart;
  private final int bylineStart;
  private final String paper;
  private final boolean checksBoundaries;
  private WordBoundaries boundaries;

  private ArticleText(String text, int body, int byline, String paper, boolean guarded) {
    this.text = text;
    this.bodyStart = body;
    this.bylineStart = byline;
    this.paper = paper;
    this.checksBoundaries = guarded;
  }

  static ArticleText of(ArchivedArticle archived) {
    Article article = archived.article();
    List<String> head = new ArrayList<>();
    article.kicker().ifPresent(head::add);
    head.add(archived.title());
    article.deck().ifPresent(head::add);
    StringBuilder text = new StringBuilder();
    append(text, head);
    int body = text.length();
    append(text, article.crossheads());
    // Joined: a paragraph may have been cut inside a word.
    append(text, List.of(article.body()));
    int byline = text.length();
    append(text, article.byline());
    String paper = FoldedText.of(archived.issue().newspaper().orElse("")).text();
    return new ArticleText(text.toString(), body, byline, paper, true);
  }

  /** A folded text in which every position matches, regardless of word boundaries. */
  static ArticleText literal(String folded) {
    return new ArticleText(folded, 0, folded.length(), "", false);
  }

  /** A text that is not in the archive. */
  static ArticleText of(String headline, String body) {
    StringBuilder text = new StringBuilder();
    append(text, List.of(headline));
    int start = text.length();
    append(text, List.of(body));
    return new ArticleText(text.toString(), start, text.length(), "", true);
  }

  /** A folded headline without an article. */
  static ArticleText headline(String folded) {
    return new ArticleText(folded, folded.length(), folded.length(), "", true);
  }

  String text() {
    return text;
  }

  /** The newspaper's name, folded. */
  String paper() {
    return paper;
  }

  boolean inHead(int place) {
    return place < bodyStart;
  }

  boolean inByline(int place) {
    return place >= bylineStart;
  }

  /** Whether a term here is only part of other words. */
  boolean isInsideWord(int start, int end) {
    if (!checksBoundaries) {
      return false;
    }
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    return (start > 0 && sameWord(text.charAt(start - 1), first))
        || (end < text.length() && sameWord(last, text.charAt(end)))
        || (end - start == 2
            && first > 0x2e80
            && last > 0x2e80
            && boundaries().isAccidentalPair(start, end));
  }

  /** Whether a name here is complete, not the start of something longer. */
  boolean isWholeName(int start, int end) {
    return inByline(start)
        ? text.charAt(end) == SEPARATOR && text.charAt(start - 1) == SEPARATOR
        : boundaries().isWholeWords(start, end);
  }

  private static void append(StringBuilder text, List<String> pieces) {
    for (String piece : pieces) {
      text.append(FoldedText.of(piece).text()).append(SEPARATOR);
    }
  }

  /** Segments the text now instead of at first use. */
  void segment() {
    boundaries();
  }

  private WordBoundaries boundaries() {
    if (boundaries == null) {
      boundaries = WordBoundaries.of(text.substring(0, bylineStart));
    }
    return boundaries;
  }

  /** Adjacent Latin letters and digits form one word: no "ai" in "maintain". */
  private static boolean sameWord(char left, char right) {
    return (letter(left) && letter(right)) || (digit(left) && digit(right));
  }

  private static boolean letter(char unit) {
    return unit >= 'a' && unit <= 'z';
  }

  private static boolean digit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}
