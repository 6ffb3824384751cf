package dev.chaoxin.digest.composing;

import dev.chaoxin.subscriptions.TopicExpression.Term;

/** How strongly terms speak in one article: a word in the headline counts as four in the text. */
final class Strengths implements TopicProgram.Evidence {

  private static final double HEAD = 4;

  private final ArticleText article;
  private final Findings words;
  private final Findings papers;

  Strengths(ArticleText article, Findings words, Findings papers) {
    this.article = article;
    this.words = words;
    this.papers = papers;
  }

  @Override
  public double of(Term term, int number) {
    return switch (term.field()) {
      case PAPER -> papers.anywhere(number) ? 1 : 0;
      case PERSON -> words.anywhere(number) ? ofPlaces(term.text(), article::whole) : 0;
      case TEXT ->
          term.exact() && words.anywhere(number)
              ? ofPlaces(term.text(), (start, end) -> !article.inByline(start))
              : ofText(number);
    };
  }

  double ofText(int number) {
    return strength(words.inHead(number), words.inBody(number));
  }

  private double ofPlaces(String term, Places counting) {
    int inHead = 0;
    int elsewhere = 0;
    String text = article.text();
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      if (counting.count(at, at + term.length())) {
        if (article.inHead(at)) {
          inHead++;
        } else {
          elsewhere++;
        }
      }
    }
    return strength(inHead, elsewhere);
  }

  /** Grows with each place, and ever less: a word said twenty times is not twenty times as much. */
  private static double strength(int inHead, int elsewhere) {
    return Math.log1p(HEAD * inHead + elsewhere);
  }

  /** Which places count. */
  private interface Places {
    boolean count(int start, int end);
  }
}
