package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.Sentence;
import java.util.List;

/** Chooses the sentences that tell what an article says: its own, whole, in their order. */
final class Summarizer {

  private static final int LONGEST_SUMMARY = 200;

  /** A sentence of this length has said what a digest entry needs. */
  private static final int LONG_ENOUGH = 90;

  /** A second sentence must earn its place; measured, a summary is often better without one. */
  private static final double ENOUGH = 0.6;

  private Summarizer() {}

  /**
   * What is printed of an article.
   *
   * @param line the best sentence; empty when the article has none
   * @param summary it, or it and another, in the order of the article; together at most 200
   *     characters unless one alone is longer
   */
  record Choice(String line, List<String> summary) {}

  static Choice choose(AnalyzedArticle reading, List<Keyword> keywords) {
    List<Sentence> sentences = reading.sentences();
    if (sentences.isEmpty()) {
      return new Choice("", List.of());
    }
    int[] fit = new SentenceFilter(reading, keywords).sentences();
    SentenceFeatures clues = new SentenceFeatures(reading, keywords);
    clues.chooseFrom(fit);
    int first = fit[0];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < fit.length; i++) {
      double score = clues.alone(fit[i], i);
      if (score > best) {
        best = score;
        first = fit[i];
      }
    }
    String line = sentences.get(first).text();
    int second = second(reading, clues, fit, first);
    if (second < 0) {
      return new Choice(line, List.of(line));
    }
    String other = sentences.get(second).text();
    return new Choice(line, first < second ? List.of(line, other) : List.of(other, line));
  }

  /** The sequel of the first, else the sentence that adds most to it, or -1. */
  private static int second(AnalyzedArticle reading, SentenceFeatures clues, int[] fit, int first) {
    List<Sentence> sentences = reading.sentences();
    int told = sentences.get(first).length();
    if (told >= LONG_ENOUGH) {
      return -1;
    }
    int sequel = new FollowUpSentence(reading).of(first);
    if (sequel >= 0 && told + sentences.get(sequel).length() <= LONGEST_SUMMARY) {
      return sequel;
    }
    clues.chosen(first);
    int best = -1;
    double bestScore = ENOUGH;
    for (int number : fit) {
      if (number == first || told + sentences.get(number).length() > LONGEST_SUMMARY) {
        continue;
      }
      double score = clues.beside(number, first);
      if (score > bestScore) {
        bestScore = score;
        best = number;
      }
    }
    return best;
  }
}
