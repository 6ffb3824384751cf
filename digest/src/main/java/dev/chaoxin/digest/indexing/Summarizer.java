package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.Sentence;
import java.util.List;

/** Summarizes an article in one or two of its own sentences. */
final class Summarizer {

  private static final int MAX_SUMMARY_LENGTH = 200;

  /** A sentence of this length is enough for a digest entry. */
  private static final int LONG_SENTENCE = 90;

  /** Below this score a second sentence does not improve the summary. */
  private static final double MIN_SECOND_SCORE = 0.6;

  private Summarizer() {}

  /**
   * The sentences that a digest prints of an article.
   *
   * @param line the best sentence; empty if the article has none
   * @param sentences the line, or the line and another sentence, in the order of the article;
   *     together at most 200 characters unless one alone is longer
   */
  record Summary(String line, List<String> sentences) {}

  static Summary summarize(AnalyzedArticle article, List<Keyword> keywords) {
    List<Sentence> sentences = article.sentences();
    if (sentences.isEmpty()) {
      return new Summary("", List.of());
    }
    int[] eligible = new SentenceFilter(article, keywords).eligible();
    SentenceFeatures features = new SentenceFeatures(article, keywords);
    features.normalizeOver(eligible);
    int first = eligible[0];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < eligible.length; i++) {
      double score = features.firstScore(eligible[i], i);
      if (score > best) {
        best = score;
        first = eligible[i];
      }
    }
    String line = sentences.get(first).text();
    int second = secondSentence(article, features, eligible, first);
    if (second < 0) {
      return new Summary(line, List.of(line));
    }
    String other = sentences.get(second).text();
    return new Summary(line, first < second ? List.of(line, other) : List.of(other, line));
  }

  /** The index of the sentence that follows up on the first or adds most to it, or -1. */
  private static int secondSentence(
      AnalyzedArticle article, SentenceFeatures features, int[] eligible, int first) {
    List<Sentence> sentences = article.sentences();
    int firstLength = sentences.get(first).length();
    if (firstLength >= LONG_SENTENCE) {
      return -1;
    }
    int followUp = new FollowUpSentence(article).indexAfter(first);
    if (followUp >= 0 && firstLength + sentences.get(followUp).length() <= MAX_SUMMARY_LENGTH) {
      return followUp;
    }
    features.excludeFirst(first);
    int best = -1;
    double bestScore = MIN_SECOND_SCORE;
    for (int index : eligible) {
      if (index == first || firstLength + sentences.get(index).length() > MAX_SUMMARY_LENGTH) {
        continue;
      }
      double score = features.secondScore(index, first);
      if (score > bestScore) {
        bestScore = score;
        best = index;
      }
    }
    return best;
  }
}
