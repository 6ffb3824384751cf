package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.names.PersonNameScorer.ScoredName;
import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of persons: by what speaks for them where they stand ({@link PersonNameScorer}),
 * and for a doubtful one by its being met again or standing in a list beside one that is sure.
 */
public final class PersonFinder {

  /** Evidence from this sum on makes a name. */
  private static final double THRESHOLD = 4;

  /** What a name met again and again earns at most. */
  private static final double MAX_REPETITION_SCORE = 2;

  /** What standing beside a sure name in a list earns. */
  private static final double LISTED_SCORE = 2;

  /** Names in a list have as many characters at most. */
  private static final int MAX_LISTED_LENGTH = 4;

  private final PersonNameScorer scorer;

  public PersonFinder(Vocabulary vocabulary, NameCharacters characters) {
    scorer = new PersonNameScorer(vocabulary, characters);
  }

  /** The names in the text, in the order of the alphabet of code points. */
  public Set<String> find(String text, BigramIndex pairs, List<Token> tokens) {
    Map<String, Double> best = new HashMap<>();
    double worthwhile = THRESHOLD - MAX_REPETITION_SCORE - LISTED_SCORE;
    ScoredName last = new ScoredName("", 0);
    int lastEnd = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isTransliterated(token)) {
        best.merge(token.text(), THRESHOLD, Math::max);
        continue;
      }
      ScoredName guess = scorer.bestNameAt(text, tokens, i, worthwhile);
      // what begins inside a better name is a piece of it (欧阳望[舒介绍])
      if (guess != null && (token.start() >= lastEnd || guess.score() > last.score())) {
        best.merge(guess.name(), guess.score(), Math::max);
        last = guess;
        lastEnd = token.start() + guess.name().length();
      }
    }
    Set<String> names = new TreeSet<>();
    best.forEach(
        (name, sum) -> {
          if (sum >= THRESHOLD
              || sum
                      + repetitionScore(text, pairs, tokens, name)
                      + listScore(text, pairs, name, best)
                  >= THRESHOLD) {
            names.add(name);
          }
        });
    names.removeIf(name -> isPrefixOnly(pairs, name, names));
    return names;
  }

  /** What a doubtful name earns by being met again, however little speaks for it there. */
  private double repetitionScore(String text, BigramIndex pairs, List<Token> tokens, String name) {
    int times = 0;
    int i = 0;
    for (int at = pairs.indexOf(name, 0); at >= 0; at = pairs.indexOf(name, at + 1)) {
      while (i < tokens.size() && tokens.get(i).start() < at) {
        i++;
      }
      if (i < tokens.size() && tokens.get(i).start() == at) {
        ScoredName guess = scorer.bestNameAt(text, tokens, i, 0);
        times += guess != null && guess.name().equals(name) ? 1 : 0;
      }
    }
    return Math.min(MAX_REPETITION_SCORE, 0.5 * (times - 1));
  }

  /** What a doubtful name earns by a sure one before or behind it in a list. */
  private static double listScore(
      String text, BigramIndex pairs, String name, Map<String, Double> best) {
    for (int at = pairs.indexOf(name, 0); at >= 0; at = pairs.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean sureBefore =
          at > 0 && text.charAt(at - 1) == '、' && hasCertainName(text, at - 1, -1, best);
      boolean sureBehind =
          end < text.length() && text.charAt(end) == '、' && hasCertainName(text, end + 1, 1, best);
      if (sureBefore || sureBehind) {
        return LISTED_SCORE;
      }
    }
    return 0;
  }

  /** Whether a sure name ends (direction -1) or begins (1) there. */
  private static boolean hasCertainName(
      String text, int at, int direction, Map<String, Double> best) {
    for (int length = 2; length <= MAX_LISTED_LENGTH; length++) {
      int other = at + direction * length;
      if (other < 0 || other > text.length()) {
        return false;
      }
      String name = text.substring(Math.min(at, other), Math.max(at, other));
      if (best.getOrDefault(name, 0.0) >= THRESHOLD) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransliterated(Token token) {
    return token.pos() == PartOfSpeech.PERSON && token.length() >= 4;
  }

  /** A name that never stands but as the beginning of a longer one. */
  private static boolean isPrefixOnly(BigramIndex pairs, String name, Set<String> names) {
    for (String other : names) {
      if (other.length() > name.length()
          && other.contains(name)
          && pairs.count(name) == pairs.count(other)) {
        return true;
      }
    }
    return false;
  }
}
