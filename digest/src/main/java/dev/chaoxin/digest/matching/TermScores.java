package dev.chaoxin.digest.matching;

import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import java.util.Map;

/** Scores terms in one article: an occurrence in a headline counts as four in the body. */
final class TermScores implements CompiledTopic.TermScorer {

  private static final int HEADLINE_WEIGHT = 4;

  /** Most terms occur only a few times. */
  private static final double[] LOG1P = new double[64];

  static {
    for (int i = 0; i < LOG1P.length; i++) {
      LOG1P[i] = Math.log1p(i);
    }
  }

  private final ArticleText article;
  private final TermIndex index;
  private final TermHits textHits;
  private final TermHits paperHits;
  private final Map<Integer, Double> subjectScores;

  TermScores(
      ArticleText article,
      TermIndex book,
      TermHits words,
      TermHits papers,
      Map<Integer, Double> subjects) {
    this.article = article;
    this.index = book;
    this.textHits = words;
    this.paperHits = papers;
    this.subjectScores = subjects;
  }

  @Override
  public double score(Field field, boolean exact, int number) {
    return switch (field) {
      case SUBJECT -> subjectScores.getOrDefault(number, 0.0);
      case PAPER -> paperHits.contains(number) ? 1 : 0;
      case PERSON -> textHits.contains(number) ? scoreAt(number, article::isWholeName) : 0;
      case TEXT ->
          exact && textHits.contains(number)
              ? scoreAt(number, (start, end) -> !article.inByline(start))
              : score(textHits.headlineCount(number), textHits.bodyCount(number));
    };
  }

  private double scoreAt(int number, OffsetFilter counting) {
    String term = index.text(number);
    int inHead = 0;
    int elsewhere = 0;
    String text = article.text();
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      if (counting.accepts(at, at + term.length())) {
        if (article.inHead(at)) {
          inHead++;
        } else {
          elsewhere++;
        }
      }
    }
    return score(inHead, elsewhere);
  }

  /** Grows logarithmically with the occurrences. */
  static double score(int inHead, int elsewhere) {
    int places = HEADLINE_WEIGHT * inHead + elsewhere;
    return places < LOG1P.length ? LOG1P[places] : Math.log1p(places);
  }

  /** Selects the offsets that count. */
  private interface OffsetFilter {
    boolean accepts(int start, int end);
  }
}
