package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import java.util.List;

/** A string of the article that might be one of its keywords, and what is known of it. */
final class KeywordCandidate {

  final String text;

  /** The words it is made of, where it was first met. */
  final List<Token> tokens;

  /** What the vocabulary knows of it. */
  final int vocabularyEntry;

  Keyword.Kind kind = Keyword.Kind.TERM;
  boolean quoted;

  /** Whether it is a person who only attended, or wrote. */
  boolean attendsOnly;

  int occurrences;

  /** Where it stands, ascending. */
  int[] positions = {};

  boolean inHeadline;

  /** Whether the same character always stands before it, or behind it. */
  boolean hasFixedNeighbour;

  /** Share of its occurrences inside one longer candidate. */
  double shareInsideLonger;

  private double score;

  KeywordCandidate(String text, List<Token> words, int known) {
    this.text = text;
    this.tokens = words;
    this.vocabularyEntry = known;
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

  /** Whether a word of it has one of these parts of speech. */
  boolean has(PartOfSpeech one, PartOfSpeech other) {
    for (int i = 0; i < tokens.size(); i++) {
      PartOfSpeech part = tokens.get(i).pos();
      if (part == one || part == other) {
        return true;
      }
    }
    return false;
  }

  /** Adds a clue to the score. */
  void add(KeywordFeature clue, double value) {
    score += clue.weight * value;
  }

  void add(KeywordFeature clue, boolean holds) {
    if (holds) {
      score += clue.weight;
    }
  }

  double score() {
    return score;
  }
}
