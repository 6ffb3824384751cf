package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what might be a keyword: words, runs of words, quoted terms, names. */
final class CandidateFinder {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 14;
  private static final int LONGEST_QUOTED = 18;

  private CandidateFinder() {}

  static Map<String, Candidate> find(CloseReading reading) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    List<Token> tokens = reading.tokens();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (!mayStart(first)) {
        continue;
      }
      int length = 0;
      boolean nominal = false;
      for (int j = i; j < tokens.size() && j - i < MOST_WORDS; j++) {
        Token last = tokens.get(j);
        length += last.length();
        if (!mayContinue(last) || length > LONGEST) {
          break;
        }
        nominal |= isNominal(last.part());
        if (j == i ? standsAlone(last) : nominal && mayEnd(last)) {
          String text = reading.text().substring(first.start(), last.end());
          boolean inHeadline = last.end() < reading.bodyStart();
          int times = seen.merge(text, 1, Integer::sum);
          if (j == i
              || times > 1
              || (inHeadline && isPhrase(tokens, i, j))
              || isMaximalNominal(tokens, i, j)) {
            add(found, text, tokens.subList(i, j + 1));
          }
        }
      }
    }
    quoted(reading, found);
    for (String person : reading.persons()) {
      name(reading, found, person, Keyword.Kind.PERSON);
    }
    for (String organisation : reading.organisations()) {
      name(reading, found, organisation, Keyword.Kind.ORGANISATION);
    }
    for (String shortForm : reading.shortForms()) {
      name(reading, found, shortForm, Keyword.Kind.ORGANISATION);
    }
    return found;
  }

  private static void name(
      CloseReading reading, Map<String, Candidate> found, String name, Keyword.Kind kind) {
    int at = reading.text().indexOf(name);
    Candidate candidate = found.get(name);
    if (candidate == null) {
      candidate = add(found, name, within(reading, at, at + name.length()));
    }
    if (candidate != null) {
      candidate.kind = kind;
    }
  }

  private static Candidate add(Map<String, Candidate> found, String text, List<Token> words) {
    if (words.isEmpty()) {
      return null;
    }
    Candidate candidate = found.computeIfAbsent(text, t -> new Candidate(t, words));
    candidate.met++;
    if (words.size() == 1 && words.get(0).part() == Part.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
    return candidate;
  }

  private static void quoted(CloseReading reading, Map<String, Candidate> found) {
    String text = reading.text();
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isOpeningQuote(text.charAt(i))) {
        continue;
      }
      int end = i + 1;
      while (end < text.length()
          && end - i <= LONGEST_QUOTED
          && !Characters.isMark(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && Characters.isClosingQuote(text.charAt(end));
      if (closed && end - i > 2) {
        String term = text.substring(i + 1, end);
        Candidate candidate = found.get(term);
        if (candidate == null) {
          candidate = add(found, term, within(reading, i + 1, end));
        }
        if (candidate != null) {
          candidate.quoted = true;
        }
      }
    }
  }

  private static List<Token> within(CloseReading reading, int from, int to) {
    List<Token> tokens = reading.tokens();
    List<Token> words = new ArrayList<>();
    for (int i = reading.wordAt(from); i < tokens.size() && tokens.get(i).end() <= to; i++) {
      words.add(tokens.get(i));
    }
    return words;
  }

  /** A run of the headline that is no clause: nouns, and a verb at one edge at most. */
  private static boolean isPhrase(List<Token> tokens, int i, int j) {
    int verbs = 0;
    for (int k = i; k <= j; k++) {
      Part part = tokens.get(k).part();
      verbs += part == Part.VERB || part == Part.IDIOM ? 1 : 0;
      if ((part == Part.VERB || part == Part.IDIOM) && k > i && k < j) {
        return false;
      }
    }
    return verbs <= 1;
  }

  private static boolean mayStart(Token token) {
    return switch (token.part()) {
      case MARK, FUNCTION, TIME, ROLE, MEASURE -> token.part() == Part.ROLE;
      case NUMBER -> token.length() == 1 && Characters.isHan(token.text().charAt(0));
      default -> true;
    };
  }

  private static boolean mayContinue(Token token) {
    return token.part() != Part.MARK
        && token.part() != Part.FUNCTION
        && token.part() != Part.TIME
        && (token.part() != Part.NUMBER || token.length() == 1);
  }

  private static boolean mayEnd(Token token) {
    return token.part() != Part.NUMBER;
  }

  private static boolean standsAlone(Token token) {
    return token.length() > 1 && token.part() != Part.NUMBER && token.part() != Part.MEASURE;
  }

  static boolean isNominal(Part part) {
    return switch (part) {
      case NOUN, VERBAL_NOUN, PLACE, ORGANISATION, LATIN, PERSON -> true;
      default -> false;
    };
  }

  /** A run of nouns as long as it can be: a compound even when it stands there once. */
  private static boolean isMaximalNominal(List<Token> tokens, int i, int j) {
    if (j - i > 3 || (i > 0 && isNominal(tokens.get(i - 1).part()))) {
      return false;
    }
    for (int k = i; k <= j; k++) {
      Part part = tokens.get(k).part();
      if (!isNominal(part) && !(k == i && part == Part.ADJECTIVE)) {
        return false;
      }
    }
    return j + 1 >= tokens.size() || !isNominal(tokens.get(j + 1).part());
  }
}
