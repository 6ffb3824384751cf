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

  private static final int LONGEST_ROLE = 6;

  /** What closes a list of names. */
  private static final Set<String> GROUPING = Set.of("等", "及", "和", "与", "以及");

  private final Set<String> roles = Words.read("roles.txt");
  private final Set<String> speech = Words.read("speech-verbs.txt");
  private final Set<String> followers = Words.read("name-followers.txt");
  private final Set<String> titles = Words.read("name-titles.txt");
  private final Set<String> doubtful = Words.read("doubtful-surnames.txt");
  private final Set<String> placeEndings = Words.read("place-endings.txt");
  private final DocumentFrequencies frequencies;

  PersonFinder(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The names in the text, in the order of the alphabet of code points. */
  Set<String> find(String text, List<Token> tokens) {
    Map<String, Double> best = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.part() == Part.MARK || !Characters.isHan(token.text().charAt(0))) {
        continue;
      }
      if (isTransliterated(token)) {
        best.merge(token.text(), ENOUGH, Math::max);
        continue;
      }
      int surname = Surnames.lengthAt(text, token.start());
      if (surname == 0) {
        continue;
      }
      String name = null;
      double evidence = 0;
      for (int given = 2; given >= 1; given--) {
        int end = token.start() + surname + given;
        double sum = end > text.length() ? -9 : evidence(text, tokens, i, end);
        if (sum > evidence) {
          evidence = sum;
          name = text.substring(token.start(), end);
        }
      }
      if (name != null) {
        best.merge(name, evidence, Math::max);
        times.merge(name, 1, Integer::sum);
      }
    }
    Set<String> names = new TreeSet<>();
    best.forEach(
        (name, evidence) -> {
          double repeated = Math.min(2, 0.5 * (times.getOrDefault(name, 1) - 1));
          if (evidence + repeated >= ENOUGH) {
            names.add(name);
          }
        });
    names.removeIf(name -> isStump(text, name, names));
    return names;
  }

  private static boolean isTransliterated(Token token) {
    return token.part() == Part.PERSON && token.length() >= 4;
  }

  /** A name that never stands but as the beginning of a longer one. */
  private static boolean isStump(String text, String name, Set<String> names) {
    for (String other : names) {
      if (other.length() > name.length()
          && other.contains(name)
          && Occurrences.count(text, name) == Occurrences.count(text, other)) {
        return true;
      }
    }
    return false;
  }

  private double evidence(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    int start = token.start();
    for (int c = start; c < end; c++) {
      if (!Characters.isHan(text.charAt(c))) {
        return -9;
      }
    }
    double sum = shape(text, tokens, i, end) + before(text, start) + behind(text, end);
    boolean listed = behindEnumeration(text, start) || beforeEnumeration(text, end);
    boolean grouped = endsAtPause(text, end) || startsWithAny(text, end, GROUPING);
    if (listed && grouped && isPauseOrRole(text, start)) {
      sum += 1.5;
    }
    if (isBracketed(text, start, end)) {
      sum += 1;
    }
    return sum;
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
    if (startsWithAny(text, end, speech) || startsWithAny(text, end, titles)) {
      return 2.5;
    }
    return startsWithAny(text, end, followers) ? 1 : 0;
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
        && !Surnames.contains(token.text())
        && frequencies.of(token.text()) > 0) {
      // the dictionary knows a word here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (endsInsideWord(tokens, i, end)) {
      sum -= 2;
    }
    if (name.length() < 4
        && doubtful.contains(name.substring(0, 1))
        && !role(text, token.start())) {
      sum -= name.length() == 2 || token.part() != Part.PERSON ? 1.5 : 0.5;
    }
    if (name.charAt(0) == name.charAt(1)) {
      sum -= 3;
    }
    if (placeEndings.contains(name.substring(name.length() - 1))) {
      sum -= 2;
    }
    for (int c = 0; c + 2 <= name.length(); c++) {
      if (frequencies.of(name.substring(c, c + 2)) > 400) {
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
    for (int length = 1; length <= Math.min(LONGEST_ROLE, end); length++) {
      if (length > 1 && roles.contains(text.substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String text, int at, Set<String> words) {
    for (int length = 1; length <= 3 && at + length <= text.length(); length++) {
      if (words.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
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
