package dev.chaoxin.digest.matching;

import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import java.util.Map;

/** How strongly terms speak in one article: a word in the headline counts as four in the text. */
final class TermScores implements CompiledTopic.Evidence {

  private static final int HEAD = 4;

  /** Most strengths are of few places. */
  private static final double[] SMALL = new double[64];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = Math.log1p(i);
    }
  }

  private final ArticleText article;
  private final TermIndex book;
  private final TermHits words;
  private final TermHits papers;
  private final Map<Integer, Double> subjects;

  TermScores(
      ArticleText article,
      TermIndex book,
      TermHits words,
      TermHits papers,
      Map<Integer, Double> subjects) {
    this.article = article;
    this.book = book;
    this.words = words;
    this.papers = papers;
    this.subjects = subjects;
  }

  @Override
  public double of(Field field, boolean exact, int number) {
    return switch (field) {
      case SUBJECT -> subjects.getOrDefault(number, 0.0);
      case PAPER -> papers.anywhere(number) ? 1 : 0;
      case PERSON -> words.anywhere(number) ? ofPlaces(number, article::whole) : 0;
      case TEXT ->
          exact && words.anywhere(number)
              ? ofPlaces(number, (start, end) -> !article.inByline(start))
              : strength(words.inHead(number), words.inBody(number));
    };
  }

  private double ofPlaces(int number, Places counting) {
    String term = book.text(number);
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
  static double strength(int inHead, int elsewhere) {
    int places = HEAD * inHead + elsewhere;
    return places < SMALL.length ? SMALL[places] : Math.log1p(places);
  }

  /** Which places count. */
  private interface Places {
    boolean count(int start, int end);
  }
}
