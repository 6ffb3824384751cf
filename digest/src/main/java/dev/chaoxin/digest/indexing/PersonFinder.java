package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
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

  private final Set<String> surnames = Words.read("surnames.txt");
  private final Set<String> roles = Words.read("roles.txt");
  private final Set<String> speech = Words.read("speech-verbs.txt");
  private final Set<String> followers = Words.read("name-followers.txt");
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
      int surname = surnameLength(text, token.start());
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

  private int surnameLength(String text, int at) {
    if (at + 2 <= text.length() && surnames.contains(text.substring(at, at + 2))) {
      return 2;
    }
    return surnames.contains(text.substring(at, at + 1)) ? 1 : 0;
  }

  private double evidence(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    int start = token.start();
    for (int c = start; c < end; c++) {
      if (!Characters.isHan(text.charAt(c))) {
        return -9;
      }
    }
    double sum = shape(text, tokens, i, end);
    boolean enumerated = behindEnumeration(text, start) || beforeEnumeration(text, end);
    if (role(text, start)) {
      sum += 3;
    } else if (start == 0 || isPause(text.charAt(start - 1))) {
      sum += 1;
    }
    if (end == text.length() || isPause(text.charAt(end))) {
      sum += enumerated ? 2.5 : 1.5;
    } else if (startsWithAny(text, end, speech)) {
      sum += 2.5;
    } else if (startsWithAny(text, end, followers)) {
      sum += 1;
    }
    if (enumerated && isPauseOrRole(text, start)) {
      sum += 1;
    }
    return sum;
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
    } else if (token.length() >= 2) {
      // the dictionary knows a word here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (endsInsideWord(tokens, i, end)) {
      sum -= 2;
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

  private boolean role(String text, int end) {
    for (int length = 1; length <= Math.min(LONGEST_ROLE, end); length++) {
      if (roles.contains(text.substring(end - length, end))) {
        return length > 1;
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
