package dev.chaoxin.digest.composing;

import dev.chaoxin.subscriptions.TopicExpression.Field;
import dev.chaoxin.subscriptions.TopicExpression.Term;

/** How strongly terms speak in one article: a word in the headline counts as four in the text. */
final class Strengths implements TopicProgram.Evidence {

  private static final double HEAD = 4;

  private final Findings words;
  private final Findings papers;

  Strengths(Findings words, Findings papers) {
    this.words = words;
    this.papers = papers;
  }

  @Override
  public double of(Term term, int number) {
    if (term.field() == Field.PAPER) {
      return papers.inHead(number) + papers.inBody(number) + papers.inByline(number) > 0 ? 1 : 0;
    }
    double strength = ofText(number);
    return term.field() == Field.PERSON ? strength + words.inByline(number) : strength;
  }

  /** Grows with each place, and ever less: a word said twenty times is not twenty times as much. */
  double ofText(int number) {
    return Math.log1p(HEAD * words.inHead(number) + words.inBody(number));
  }
}
