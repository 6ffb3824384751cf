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
 * Finds the names of persons by their score in context ({@link PersonNameScorer}); a name below the
 * threshold also earns points for recurring and for being listed beside a certain name.
 */
public final class PersonFinder {

  /** The score from which a string is a name. */
  private static final double THRESHOLD = 4;

  /** The most a name can earn by recurring. */
  private static final double MAX_REPETITION_SCORE = 2;

  /** For being listed beside a certain name. */
  private static final double LISTED_SCORE = 2;

  /** The length of the longest names looked for in lists. */
  private static final int MAX_LISTED_LENGTH = 4;

  private final PersonNameScorer scorer;

  public PersonFinder(Vocabulary vocabulary, NameCharacters characters) {
    scorer = new PersonNameScorer(vocabulary, characters);
  }

  /** The names in the text, in code point order. */
  public Set<String> find(String text, BigramIndex bigrams, List<Token> tokens) {
    Map<String, Double> best = new HashMap<>();
    double minScore = THRESHOLD - MAX_REPETITION_SCORE - LISTED_SCORE;
    ScoredName last = new ScoredName("", 0);
    int lastEnd = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isTransliterated(token)) {
        best.merge(token.text(), THRESHOLD, Math::max);
        continue;
      }
      ScoredName scored = scorer.bestNameAt(text, tokens, i, minScore);
      // a name that starts inside a better one is part of it (欧阳望[舒介绍])
      if (scored != null && (token.start() >= lastEnd || scored.score() > last.score())) {
        best.merge(scored.name(), scored.score(), Math::max);
        last = scored;
        lastEnd = token.start() + scored.name().length();
      }
    }
    Set<String> names = new TreeSet<>();
    best.forEach(
        (name, score) -> {
          if (score >= THRESHOLD
              || score
                      + repetitionScore(text, bigrams, tokens, name)
                      + listScore(text, bigrams, name, best)
                  >= THRESHOLD) {
            names.add(name);
          }
        });
    names.removeIf(name -> isPrefixOnly(bigrams, name, names));
    return names;
  }

  /** Half a point per repetition, up to the maximum. */
  private double repetitionScore(
      String text, BigramIndex bigrams, List<Token> tokens, String name) {
    int times = 0;
    int i = 0;
    for (int at = bigrams.indexOf(name, 0); at >= 0; at = bigrams.indexOf(name, at + 1)) {
      while (i < tokens.size() && tokens.get(i).start() < at) {
        i++;
      }
      if (i < tokens.size() && tokens.get(i).start() == at) {
        ScoredName scored = scorer.bestNameAt(text, tokens, i, 0);
        times += scored != null && scored.name().equals(name) ? 1 : 0;
      }
    }
    return Math.min(MAX_REPETITION_SCORE, 0.5 * (times - 1));
  }

  /** The points for a certain name before or after it in a list. */
  private static double listScore(
      String text, BigramIndex bigrams, String name, Map<String, Double> best) {
    for (int at = bigrams.indexOf(name, 0); at >= 0; at = bigrams.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean certainBefore =
          at > 0 && text.charAt(at - 1) == '、' && hasCertainName(text, at - 1, -1, best);
      boolean certainAfter =
          end < text.length() && text.charAt(end) == '、' && hasCertainName(text, end + 1, 1, best);
      if (certainBefore || certainAfter) {
        return LISTED_SCORE;
      }
    }
    return 0;
  }

  /** Whether a certain name ends (direction -1) or starts (1) at the offset. */
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

  /** Whether the name occurs only as the beginning of a longer one. */
  private static boolean isPrefixOnly(BigramIndex bigrams, String name, Set<String> names) {
    for (String other : names) {
      if (other.length() > name.length()
          && other.contains(name)
          && bigrams.count(name) == bigrams.count(other)) {
        return true;
      }
    }
    return false;
  }
}
