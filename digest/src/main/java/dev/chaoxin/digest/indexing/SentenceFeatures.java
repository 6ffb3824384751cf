package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Arrays;
import java.util.List;

/** Scores the sentences of one article. */
final class SentenceFeatures {

  private static final int SHORT_BELOW = 20;

  private final AnalyzedArticle article;
  private final List<Keyword> keywords;
  private final double totalWeight;

  /** Per bigram id: the number of sentences with the bigram. */
  private final int[] sentencesWith;

  /** Per bigram id: the last sentence with it, plus one; below 0: in the headline only. */
  private final int[] lastSeen;

  private final double[] centrality;
  private double maxCentrality;
  private int headlineBigrams;

  SentenceFeatures(AnalyzedArticle article, List<Keyword> keywords) {
    this.article = article;
    this.keywords = keywords;
    double sum = 0;
    for (Keyword keyword : keywords) {
      sum += keyword.weight();
    }
    totalWeight = sum;
    sentencesWith = new int[article.bigrams().size()];
    lastSeen = new int[article.bigrams().size()];
    centrality = centralities();
  }

  private double[] centralities() {
    int n = article.sentences().size();
    for (int i = 0; i < n; i++) {
      Sentence s = article.sentences().get(i);
      for (int at = s.start(); at < s.end() - 1; at++) {
        int bigram = article.bigrams().idAt(at);
        if (bigram >= 0 && lastSeen[bigram] != i + 1) {
          lastSeen[bigram] = i + 1;
          sentencesWith[bigram]++;
        }
      }
    }
    Arrays.fill(lastSeen, 0);
    double[] means = new double[n];
    for (int i = 0; i < n; i++) {
      Sentence s = article.sentences().get(i);
      int bigrams = 0;
      int elsewhere = 0;
      for (int at = s.start(); at < s.end() - 1; at++) {
        int bigram = article.bigrams().idAt(at);
        if (bigram >= 0 && lastSeen[bigram] != i + 1) {
          lastSeen[bigram] = i + 1;
          bigrams++;
          elsewhere += sentencesWith[bigram] - 1;
        }
      }
      means[i] = bigrams == 0 ? 0 : (double) elsewhere / bigrams;
    }
    return means;
  }

  /** Makes centrality relative to the highest among the eligible sentences. */
  void normalizeOver(int[] eligible) {
    maxCentrality = 0;
    for (int index : eligible) {
      maxCentrality = Math.max(maxCentrality, centrality[index]);
    }
  }

  private double centrality(int index) {
    return maxCentrality == 0 ? 0 : centrality[index] / maxCentrality;
  }

  /**
   * The score of a sentence as the first of the summary.
   *
   * @param before the number of eligible sentences before it
   */
  double firstScore(int index, int before) {
    Sentence s = article.sentences().get(index);
    String text = s.text();
    boolean isQuestion = text.endsWith("？") || text.endsWith("?");
    return SentenceFeature.EARLINESS.weight / (1 + before)
        + SentenceFeature.KEYWORDS.weight * keywordShare(s, null)
        + SentenceFeature.CENTRALITY.weight * centrality(index)
        + (hasEventVerb(s) ? SentenceFeature.EVENT.weight : 0)
        + (isQuotation(s) ? SentenceFeature.QUOTATION.weight : 0)
        + (isQuestion ? SentenceFeature.QUESTION.weight : 0);
  }

  /** The score of a sentence as a second beside the first. */
  double secondScore(int index, int first) {
    Sentence s = article.sentences().get(index);
    Sentence firstSentence = article.sentences().get(first);
    return SentenceFeature.SECOND_KEYWORDS.weight * keywordShare(s, firstSentence)
        + SentenceFeature.SECOND_HEADLINE.weight * newHeadlineShare(s, index)
        + SentenceFeature.SECOND_CENTRALITY.weight * centrality(index)
        + SentenceFeature.SECOND_LENGTH.weight * s.length() / 100
        + (isQuotation(s) ? SentenceFeature.SECOND_QUOTATION.weight : 0)
        + (s.length() < SHORT_BELOW ? SentenceFeature.SECOND_SHORT.weight : 0);
  }

  private static boolean isQuotation(Sentence s) {
    return CharacterClasses.isOpeningQuote(s.text().charAt(0));
  }

  /** The share of the keyword weight in the sentence and not in the other, which may be null. */
  private double keywordShare(Sentence s, Sentence other) {
    double weight = 0;
    for (Keyword keyword : keywords) {
      boolean isNew = contains(keyword, s) && (other == null || !contains(keyword, other));
      weight += isNew ? keyword.weight() : 0;
    }
    return totalWeight == 0 ? 0 : weight / totalWeight;
  }

  /** Whether the keyword occurs in the sentence. */
  static boolean contains(Keyword keyword, Sentence s) {
    for (int i = 0; i < keyword.offsets().size(); i++) {
      int at = keyword.offsets().get(i);
      if (at >= s.start()) {
        return at < s.end();
      }
    }
    return false;
  }

  /** The share of the headline's bigrams that are in the sentence and not in the first. */
  private double newHeadlineShare(Sentence s, int index) {
    int found = 0;
    for (int at = s.start(); at < s.end() - 1; at++) {
      int bigram = article.bigrams().idAt(at);
      if (bigram >= 0 && lastSeen[bigram] < 0 && lastSeen[bigram] != -2 - index) {
        lastSeen[bigram] = -2 - index;
        found++;
      }
    }
    return headlineBigrams == 0 ? 0 : (double) found / headlineBigrams;
  }

  /** Marks the headline's bigrams that the first sentence has not, for scoring second ones. */
  void excludeFirst(int first) {
    Arrays.fill(lastSeen, 0);
    headlineBigrams = 0;
    for (int at = 0; at < article.headlineEnd() - 1; at++) {
      int bigram = article.bigrams().idAt(at);
      if (bigram >= 0 && lastSeen[bigram] == 0) {
        lastSeen[bigram] = -1;
        headlineBigrams++;
      }
    }
    Sentence firstSentence = article.sentences().get(first);
    for (int at = firstSentence.start(); at < firstSentence.end() - 1; at++) {
      int bigram = article.bigrams().idAt(at);
      if (bigram >= 0) {
        lastSeen[bigram] = 0;
      }
    }
  }

  private boolean hasEventVerb(Sentence s) {
    List<Token> tokens = article.tokens();
    for (int i = article.tokenIndexAt(s.start()); i < tokens.size(); i++) {
      if (tokens.get(i).start() >= s.end()) {
        return false;
      }
      if (tokens.get(i).isListedAs(WordList.EVENT_VERB)) {
        return true;
      }
    }
    return false;
  }
}
