package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import dev.chaoxin.digest.paper.Surnames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of persons by what stands around them: a surname, an office before, a verb of
 * saying or attending behind, other names beside.
 */
final class PersonFinder {

  /** Evidence from this sum on makes a name. */
  private static final double ENOUGH = 4;

  /** What a name met again and again earns at most. */
  private static final double MOST_REPEATED = 2;

  private static final double NONE = -9;

  private static final int LONGEST_ROLE = 6;

  /** What closes a list of names. */
  private static final WordList GROUPING = new WordList(List.of("等", "及", "和", "与", "以及"));

  private static final int LONGEST_FOLLOWER = 3;

  private final WordList surnames = new WordList(Surnames.all());
  private final WordList roles = WordList.read("roles.txt");
  private final WordList speech = WordList.read("speech-verbs.txt");
  private final WordList followers = WordList.read("name-followers.txt");
  private final WordList titles = WordList.read("name-titles.txt");
  private final WordList doubtful = WordList.read("doubtful-surnames.txt");
  private final WordList placeEndings = WordList.read("place-endings.txt");
  private final Vocabulary vocabulary;

  PersonFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in the text, in the order of the alphabet of code points. */
  Set<String> find(String text, Pairs pairs, List<Token> tokens) {
    Map<String, Double> best = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isTransliterated(tokens.get(i))) {
        best.merge(tokens.get(i).text(), ENOUGH, Math::max);
      } else {
        Guess guess = guess(text, tokens, i, ENOUGH - MOST_REPEATED);
        if (guess != null) {
          best.merge(guess.name(), guess.evidence(), Math::max);
        }
      }
    }
    Set<String> names = new TreeSet<>();
    best.forEach(
        (name, evidence) -> {
          boolean sure = evidence >= ENOUGH;
          if (sure || evidence + repeated(text, pairs, tokens, name) >= ENOUGH) {
            names.add(name);
          }
        });
    names.removeIf(name -> isStump(pairs, name, names));
    return names;
  }

  private record Guess(String name, double evidence) {}

  /**
   * The name that most probably starts with the word.
   *
   * @param worthwhile evidence below this is not looked into; null when there is no more
   */
  private Guess guess(String text, List<Token> tokens, int i, double worthwhile) {
    Token token = tokens.get(i);
    if (token.part() == Part.MARK || !Characters.isHan(token.text().charAt(0))) {
      return null;
    }
    int surname = surnameLength(text, token.start());
    if (surname == 0) {
      return null;
    }
    Guess best = null;
    for (int given = 2; given >= 1; given--) {
      int end = token.start() + surname + given;
      double sum = end > text.length() ? NONE : evidence(text, tokens, i, end, worthwhile);
      if (sum > (best == null ? 0 : best.evidence())) {
        best = new Guess(text.substring(token.start(), end), sum);
      }
    }
    return best;
  }

  /** What a doubtful name earns by being met again, however little speaks for it there. */
  private double repeated(String text, Pairs pairs, List<Token> tokens, String name) {
    int times = 0;
    int i = 0;
    for (int at = pairs.find(name, 0); at >= 0; at = pairs.find(name, at + 1)) {
      while (i < tokens.size() && tokens.get(i).start() < at) {
        i++;
      }
      if (i < tokens.size() && tokens.get(i).start() == at) {
        Guess guess = guess(text, tokens, i, 0);
        times += guess != null && guess.name().equals(name) ? 1 : 0;
      }
    }
    return Math.min(MOST_REPEATED, 0.5 * (times - 1));
  }

  private static boolean isTransliterated(Token token) {
    return token.part() == Part.PERSON && token.length() >= 4;
  }

  /** A name that never stands but as the beginning of a longer one. */
  private static boolean isStump(Pairs pairs, String name, Set<String> names) {
    for (String other : names) {
      if (other.length() > name.length()
          && other.contains(name)
          && pairs.count(name) == pairs.count(other)) {
        return true;
      }
    }
    return false;
  }

  private int surnameLength(String text, int at) {
    if (at + 2 <= text.length() && surnames.contains(text, at, at + 2)) {
      return 2;
    }
    return surnames.contains(text, at, at + 1) ? 1 : 0;
  }

  private double evidence(String text, List<Token> tokens, int i, int end, double worthwhile) {
    Token token = tokens.get(i);
    int start = token.start();
    for (int c = start; c < end; c++) {
      if (!Characters.isHan(text.charAt(c))) {
        return NONE;
      }
    }
    double around = before(text, start) + behind(text, end);
    boolean listed = behindEnumeration(text, start) || beforeEnumeration(text, end);
    boolean grouped = endsAtPause(text, end) || GROUPING.startsAt(text, end, LONGEST_FOLLOWER);
    if (listed && grouped && isPauseOrRole(text, start)) {
      around += 1.5;
    }
    if (isBracketed(text, start, end)) {
      around += 1;
    }
    double best = around + (token.part() == Part.PERSON ? 2 : 0);
    return best < worthwhile ? NONE : around + shape(text, tokens, i, end);
  }

  private double before(String text, int start) {
    if (role(text, start)) {
      return 3;
    }
    return start == 0 || isPause(text.charAt(start - 1)) ? 1 : 0;
  }

  private double behind(String text, int end) {
    if (endsAtPause(text, end)) {
      return 1.5;
    }
    if (speech.startsAt(text, end, LONGEST_FOLLOWER)
        || titles.startsAt(text, end, LONGEST_FOLLOWER)) {
      return 2.5;
    }
    return followers.startsAt(text, end, LONGEST_FOLLOWER) ? 1 : 0;
  }

  private static boolean endsAtPause(String text, int end) {
    return end == text.length() || isPause(text.charAt(end));
  }

  /** A name alone in brackets signs what stands before it. */
  private static boolean isBracketed(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && "(（".indexOf(text.charAt(start - 1)) >= 0
        && ")）".indexOf(text.charAt(end)) >= 0;
  }

  /** What the characters themselves say. */
  private double shape(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    String name = text.substring(token.start(), end);
    double sum = 0;
    if (token.part() == Part.PERSON) {
      if (token.end() == end) {
        sum += 2;
      } else if (token.end() == end - 1) {
        sum += 1;
      }
    } else if (token.length() >= 2
        && !surnames.contains(text, token.start(), token.end())
        && token.reports() > 0) {
      // the dictionary knows a word here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (endsInsideWord(tokens, i, end)) {
      sum -= 2;
    }
    if (name.length() < 4 && doubtful.contains(name, 0, 1) && !role(text, token.start())) {
      sum -= name.length() == 2 || token.part() != Part.PERSON ? 1.5 : 0.5;
    }
    if (name.charAt(0) == name.charAt(1)) {
      sum -= 3;
    }
    if (placeEndings.contains(name, name.length() - 1, name.length())) {
      sum -= 2;
    }
    for (int c = 0; c + 2 <= name.length(); c++) {
      if (Vocabulary.reports(vocabulary.look(name, c, c + 2)) > 400) {
        sum -= 2;
      }
    }
    return sum;
  }

  private static boolean endsInsideWord(List<Token> tokens, int i, int end) {
    int j = i;
    while (j < tokens.size() && tokens.get(j).end() < end) {
      j++;
    }
    return j < tokens.size() && tokens.get(j).end() > end;
  }

  private boolean isPauseOrRole(String text, int start) {
    return start == 0 || isPause(text.charAt(start - 1)) || role(text, start);
  }

  private boolean role(String text, int at) {
    int end = at;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '　')) {
      end--;
    }
    return roles.endsAt(text, end, 2, LONGEST_ROLE);
  }

  private static boolean behindEnumeration(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '、';
  }

  private static boolean beforeEnumeration(String text, int end) {
    return end < text.length() && text.charAt(end) == '、';
  }

  private static boolean isPause(char c) {
    return Characters.isComma(c)
        || Characters.isFullStop(c)
        || Character.isWhitespace(c)
        || c == '　'
        || c == '('
        || c == '（'
        || c == ')'
        || c == '）'
        || c == '\n';
  }
}
