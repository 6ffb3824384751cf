package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Arrays;
import java.util.List;

/** Reads the clues of the sentences of one article. */
final class SentenceFeatures {

  private static final int SHORT_BELOW = 20;

  private final AnalyzedArticle article;
  private final List<Keyword> keywords;
  private final double totalWeight;

  /** In how many sentences a pair of characters stands; by the pair's number. */
  private final int[] sentencesWith;

  /** The last sentence, plus one, in which a pair was met; below 0: of the headline, not told. */
  private final int[] lastSeen;

  private final double[] centrality;
  private double maxCentrality;
  private int headlineBigrams;

  SentenceFeatures(AnalyzedArticle reading, List<Keyword> keywords) {
    this.article = reading;
    this.keywords = keywords;
    double sum = 0;
    for (Keyword keyword : keywords) {
      sum += keyword.weight();
    }
    totalWeight = sum;
    sentencesWith = new int[reading.bigrams().size()];
    lastSeen = new int[reading.bigrams().size()];
    centrality = centralities();
  }

  private double[] centralities() {
    int n = article.sentences().size();
    for (int i = 0; i < n; i++) {
      Sentence s = article.sentences().get(i);
      for (int at = s.start(); at < s.end() - 1; at++) {
        int pair = article.bigrams().idAt(at);
        if (pair >= 0 && lastSeen[pair] != i + 1) {
          lastSeen[pair] = i + 1;
          sentencesWith[pair]++;
        }
      }
    }
    Arrays.fill(lastSeen, 0);
    double[] means = new double[n];
    for (int i = 0; i < n; i++) {
      Sentence s = article.sentences().get(i);
      int pairs = 0;
      int elsewhere = 0;
      for (int at = s.start(); at < s.end() - 1; at++) {
        int pair = article.bigrams().idAt(at);
        if (pair >= 0 && lastSeen[pair] != i + 1) {
          lastSeen[pair] = i + 1;
          pairs++;
          elsewhere += sentencesWith[pair] - 1;
        }
      }
      means[i] = pairs == 0 ? 0 : (double) elsewhere / pairs;
    }
    return means;
  }

  /** Says which sentences there are to choose from: centrality is measured by the best of them. */
  void normalizeOver(int[] fit) {
    maxCentrality = 0;
    for (int number : fit) {
      maxCentrality = Math.max(maxCentrality, centrality[number]);
    }
  }

  private double centrality(int number) {
    return maxCentrality == 0 ? 0 : centrality[number] / maxCentrality;
  }

  /** What speaks for the sentence alone, so many fit ones standing before it. */
  double firstScore(int number, int before) {
    Sentence s = article.sentences().get(number);
    String text = s.text();
    boolean asks = text.endsWith("？") || text.endsWith("?");
    return SentenceFeature.EARLINESS.weight / (1 + before)
        + SentenceFeature.KEYWORDS.weight * keywordShare(s, null)
        + SentenceFeature.CENTRALITY.weight * centrality(number)
        + (hasEventVerb(s) ? SentenceFeature.EVENT.weight : 0)
        + (isQuotation(s) ? SentenceFeature.QUOTATION.weight : 0)
        + (asks ? SentenceFeature.QUESTION.weight : 0);
  }

  /** What speaks for the sentence beside the one that was chosen first. */
  double secondScore(int number, int first) {
    Sentence s = article.sentences().get(number);
    Sentence told = article.sentences().get(first);
    return SentenceFeature.SECOND_KEYWORDS.weight * keywordShare(s, told)
        + SentenceFeature.SECOND_HEADLINE.weight * newHeadlineShare(s, number)
        + SentenceFeature.SECOND_CENTRALITY.weight * centrality(number)
        + SentenceFeature.SECOND_LENGTH.weight * s.length() / 100
        + (isQuotation(s) ? SentenceFeature.SECOND_QUOTATION.weight : 0)
        + (s.length() < SHORT_BELOW ? SentenceFeature.SECOND_SHORT.weight : 0);
  }

  private static boolean isQuotation(Sentence s) {
    return CharacterClasses.isOpeningQuote(s.text().charAt(0));
  }

  /** Share of the keywords' weight that stands in the sentence and not in the other, if any. */
  private double keywordShare(Sentence s, Sentence other) {
    double said = 0;
    for (Keyword keyword : keywords) {
      boolean news = contains(keyword, s) && (other == null || !contains(keyword, other));
      said += news ? keyword.weight() : 0;
    }
    return totalWeight == 0 ? 0 : said / totalWeight;
  }

  /** Whether the keyword stands in the sentence. */
  static boolean contains(Keyword keyword, Sentence s) {
    for (int i = 0; i < keyword.offsets().size(); i++) {
      int at = keyword.offsets().get(i);
      if (at >= s.start()) {
        return at < s.end();
      }
    }
    return false;
  }

  /** Share of the headline's pairs that are in the sentence and not in the first chosen. */
  private double newHeadlineShare(Sentence s, int number) {
    int news = 0;
    for (int at = s.start(); at < s.end() - 1; at++) {
      int pair = article.bigrams().idAt(at);
      if (pair >= 0 && lastSeen[pair] < 0 && lastSeen[pair] != -2 - number) {
        lastSeen[pair] = -2 - number;
        news++;
      }
    }
    return headlineBigrams == 0 ? 0 : (double) news / headlineBigrams;
  }

  /** Says which sentence was chosen: a second one is worth what this one left out. */
  void excludeFirst(int first) {
    Arrays.fill(lastSeen, 0);
    headlineBigrams = 0;
    for (int at = 0; at < article.headlineEnd() - 1; at++) {
      int pair = article.bigrams().idAt(at);
      if (pair >= 0 && lastSeen[pair] == 0) {
        lastSeen[pair] = -1;
        headlineBigrams++;
      }
    }
    Sentence told = article.sentences().get(first);
    for (int at = told.start(); at < told.end() - 1; at++) {
      int pair = article.bigrams().idAt(at);
      if (pair >= 0) {
        lastSeen[pair] = 0;
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
