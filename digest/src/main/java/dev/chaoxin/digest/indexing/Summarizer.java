package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.Sentence;
import java.util.List;

/** Chooses the sentences that tell what an article says: its own, whole, in their order. */
final class Summarizer {

  private static final int MAX_SUMMARY_LENGTH = 200;

  /** A sentence of this length has said what a digest entry needs. */
  private static final int LONG_SENTENCE = 90;

  /** A second sentence must earn its place; measured, a summary is often better without one. */
  private static final double MIN_SECOND_SCORE = 0.6;

  private Summarizer() {}

  /**
   * What is printed of an article.
   *
   * @param line the best sentence; empty when the article has none
   * @param summary it, or it and another, in the order of the article; together at most 200
   *     characters unless one alone is longer
   */
  record Summary(String line, List<String> summary) {}

  static Summary summarize(AnalyzedArticle reading, List<Keyword> keywords) {
    List<Sentence> sentences = reading.sentences();
    if (sentences.isEmpty()) {
      return new Summary("", List.of());
    }
    int[] fit = new SentenceFilter(reading, keywords).eligible();
    SentenceFeatures clues = new SentenceFeatures(reading, keywords);
    clues.normalizeOver(fit);
    int first = fit[0];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < fit.length; i++) {
      double score = clues.firstScore(fit[i], i);
      if (score > best) {
        best = score;
        first = fit[i];
      }
    }
    String line = sentences.get(first).text();
    int second = secondSentence(reading, clues, fit, first);
    if (second < 0) {
      return new Summary(line, List.of(line));
    }
    String other = sentences.get(second).text();
    return new Summary(line, first < second ? List.of(line, other) : List.of(other, line));
  }

  /** The sequel of the first, else the sentence that adds most to it, or -1. */
  private static int secondSentence(
      AnalyzedArticle reading, SentenceFeatures clues, int[] fit, int first) {
    List<Sentence> sentences = reading.sentences();
    int told = sentences.get(first).length();
    if (told >= LONG_SENTENCE) {
      return -1;
    }
    int sequel = new FollowUpSentence(reading).indexAfter(first);
    if (sequel >= 0 && told + sentences.get(sequel).length() <= MAX_SUMMARY_LENGTH) {
      return sequel;
    }
    clues.excludeFirst(first);
    int best = -1;
    double bestScore = MIN_SECOND_SCORE;
    for (int number : fit) {
      if (number == first || told + sentences.get(number).length() > MAX_SUMMARY_LENGTH) {
        continue;
      }
      double score = clues.secondScore(number, first);
      if (score > bestScore) {
        bestScore = score;
        best = number;
      }
    }
    return best;
  }
}
