package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.names.NameEvidence.Guess;
import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of persons: by what speaks for them where they stand ({@link NameEvidence}), and
 * for a doubtful one by its being met again or standing in a list beside one that is sure.
 */
public final class PersonFinder {

  /** Evidence from this sum on makes a name. */
  private static final double ENOUGH = 4;

  /** What a name met again and again earns at most. */
  private static final double MOST_REPEATED = 2;

  /** What standing beside a sure name in a list earns. */
  private static final double BESIDE = 2;

  /** Names in a list have as many characters at most. */
  private static final int LONGEST_LISTED = 4;

  private final NameEvidence evidence;

  public PersonFinder(Vocabulary vocabulary, NameCharacters characters) {
    evidence = new NameEvidence(vocabulary, characters);
  }

  /** The names in the text, in the order of the alphabet of code points. */
  public Set<String> find(String text, BigramIndex pairs, List<Token> tokens) {
    Map<String, Double> best = new HashMap<>();
    double worthwhile = ENOUGH - MOST_REPEATED - BESIDE;
    Guess last = new Guess("", 0);
    int lastEnd = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isTransliterated(token)) {
        best.merge(token.text(), ENOUGH, Math::max);
        continue;
      }
      Guess guess = evidence.guess(text, tokens, i, worthwhile);
      // what begins inside a better name is a piece of it (欧阳望[舒介绍])
      if (guess != null && (token.start() >= lastEnd || guess.evidence() > last.evidence())) {
        best.merge(guess.name(), guess.evidence(), Math::max);
        last = guess;
        lastEnd = token.start() + guess.name().length();
      }
    }
    Set<String> names = new TreeSet<>();
    best.forEach(
        (name, sum) -> {
          if (sum >= ENOUGH
              || sum + repeated(text, pairs, tokens, name) + beside(text, pairs, name, best)
                  >= ENOUGH) {
            names.add(name);
          }
        });
    names.removeIf(name -> isStump(pairs, name, names));
    return names;
  }

  /** What a doubtful name earns by being met again, however little speaks for it there. */
  private double repeated(String text, BigramIndex pairs, List<Token> tokens, String name) {
    int times = 0;
    int i = 0;
    for (int at = pairs.find(name, 0); at >= 0; at = pairs.find(name, at + 1)) {
      while (i < tokens.size() && tokens.get(i).start() < at) {
        i++;
      }
      if (i < tokens.size() && tokens.get(i).start() == at) {
        Guess guess = evidence.guess(text, tokens, i, 0);
        times += guess != null && guess.name().equals(name) ? 1 : 0;
      }
    }
    return Math.min(MOST_REPEATED, 0.5 * (times - 1));
  }

  /** What a doubtful name earns by a sure one before or behind it in a list. */
  private static double beside(
      String text, BigramIndex pairs, String name, Map<String, Double> best) {
    for (int at = pairs.find(name, 0); at >= 0; at = pairs.find(name, at + 1)) {
      int end = at + name.length();
      boolean sureBefore = at > 0 && text.charAt(at - 1) == '、' && sure(text, at - 1, -1, best);
      boolean sureBehind =
          end < text.length() && text.charAt(end) == '、' && sure(text, end + 1, 1, best);
      if (sureBefore || sureBehind) {
        return BESIDE;
      }
    }
    return 0;
  }

  /** Whether a sure name ends (direction -1) or begins (1) there. */
  private static boolean sure(String text, int at, int direction, Map<String, Double> best) {
    for (int length = 2; length <= LONGEST_LISTED; length++) {
      int other = at + direction * length;
      if (other < 0 || other > text.length()) {
        return false;
      }
      String name = text.substring(Math.min(at, other), Math.max(at, other));
      if (best.getOrDefault(name, 0.0) >= ENOUGH) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransliterated(Token token) {
    return token.part() == Part.PERSON && token.length() >= 4;
  }

  /** A name that never stands but as the beginning of a longer one. */
  private static boolean isStump(BigramIndex pairs, String name, Set<String> names) {
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
