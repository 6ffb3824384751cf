package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A string of the article that might be one of its keywords, and what is known of it. */
final class Candidate {

  final String text;

  /** The words it is made of, where it was first met. */
  final List<Token> words;

  Keyword.Kind kind = Keyword.Kind.TERM;
  boolean quoted;

  /** Whether it is a person who only attended, or wrote. */
  boolean attends;

  /** Whether it is a word of official prose: never a keyword. */
  boolean official;

  int met;

  /** Where it stands, ascending. */
  List<Integer> places = List.of();

  private double score;
  private final Map<Clue, Double> clues = new EnumMap<>(Clue.class);

  Candidate(String text, List<Token> words) {
    this.text = text;
    this.words = List.copyOf(words);
  }

  int length() {
    return text.length();
  }

  Part firstPart() {
    return words.get(0).part();
  }

  Part lastPart() {
    return words.get(words.size() - 1).part();
  }

  void set(Clue clue, double value) {
    if (value != 0) {
      clues.put(clue, value);
    }
  }

  void set(Clue clue, boolean holds) {
    set(clue, holds ? 1 : 0);
  }

  double clue(Clue clue) {
    return clues.getOrDefault(clue, 0.0);
  }

  /** Adds the clues up, once all are read. */
  void weigh() {
    double sum = 0;
    for (Map.Entry<Clue, Double> clue : clues.entrySet()) {
      sum += clue.getKey().weight * clue.getValue();
    }
    score = sum;
  }

  double score() {
    return score;
  }
}
