package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import java.util.List;

/** A string that might become a keyword of the article, with its features. */
final class KeywordCandidate {

  final String text;

  /** Its tokens, at the first occurrence that was found. */
  final List<Token> tokens;

  /** Its entry in the vocabulary; 0 if it has none. */
  final int vocabularyEntry;

  Keyword.Kind kind = Keyword.Kind.TERM;
  boolean quoted;

  /** Whether it is a person mentioned only in attendance lists or as a reporter. */
  boolean attendsOnly;

  int occurrences;

  /** Offsets of its occurrences, ascending. */
  int[] positions = {};

  boolean inHeadline;

  /** Whether all occurrences follow, or are followed by, the same character. */
  boolean hasFixedNeighbour;

  /** The share of its occurrences that are inside one longer candidate. */
  double shareInsideLonger;

  private double score;

  KeywordCandidate(String text, List<Token> tokens, int vocabularyEntry) {
    this.text = text;
    this.tokens = tokens;
    this.vocabularyEntry = vocabularyEntry;
  }

  int length() {
    return text.length();
  }

  Token first() {
    return tokens.get(0);
  }

  Token last() {
    return tokens.get(tokens.size() - 1);
  }

  /** Whether one of its tokens has one of these parts of speech. */
  boolean has(PartOfSpeech one, PartOfSpeech other) {
    for (int i = 0; i < tokens.size(); i++) {
      PartOfSpeech pos = tokens.get(i).pos();
      if (pos == one || pos == other) {
        return true;
      }
    }
    return false;
  }

  /** Adds the weighted value of a feature to the score. */
  void add(KeywordFeature feature, double value) {
    score += feature.weight * value;
  }

  /** Adds the weight of a feature to the score if it holds. */
  void add(KeywordFeature feature, boolean holds) {
    if (holds) {
      score += feature.weight;
    }
  }

  double score() {
    return score;
  }
}
