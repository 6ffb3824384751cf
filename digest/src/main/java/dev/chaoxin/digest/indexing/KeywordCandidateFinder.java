package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.SubstringInterner;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Gathers what might be a keyword of one article: words, runs of words, quoted terms, names. */
final class KeywordCandidateFinder {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 14;
  private static final int LONGEST_QUOTED = 18;

  private final AnalyzedArticle reading;
  private final Vocabulary vocabulary;
  private final SubstringInterner spans;

  /** How often a run of words was met; by the number of its string. */
  private int[] times = new int[256];

  private KeywordCandidate[] byNumber = new KeywordCandidate[256];
  private final List<KeywordCandidate> found = new ArrayList<>();

  private KeywordCandidateFinder(AnalyzedArticle reading, Vocabulary vocabulary) {
    this.reading = reading;
    this.vocabulary = vocabulary;
    spans = new SubstringInterner(reading.text());
  }

  /**
   * The candidates of an article.
   *
   * @param all in the order they were met
   * @param finder finds one by the stretch of text it is
   */
  record Found(List<KeywordCandidate> all, KeywordCandidateFinder finder) {

    /** The candidate that reads as the stretch does, or null. */
    KeywordCandidate at(int from, int to) {
      int number = finder.spans.find(from, to);
      return number < 0 ? null : finder.byNumber[number];
    }
  }

  static Found find(AnalyzedArticle reading, Vocabulary vocabulary) {
    KeywordCandidateFinder finder = new KeywordCandidateFinder(reading, vocabulary);
    finder.runs();
    finder.quoted();
    finder.names(reading.persons(), Keyword.Kind.PERSON);
    finder.names(reading.organisations(), Keyword.Kind.ORGANISATION);
    finder.names(reading.shortForms(), Keyword.Kind.ORGANISATION);
    return new Found(finder.found, finder);
  }

  private void runs() {
    List<Token> tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (!mayStart(first)) {
        continue;
      }
      int length = 0;
      int hash = SubstringInterner.SEED;
      boolean nominal = false;
      for (int j = i; j < tokens.size() && j - i < MOST_WORDS; j++) {
        Token last = tokens.get(j);
        length += last.length();
        if (!mayContinue(last) || length > LONGEST) {
          break;
        }
        nominal |= isNominal(last.part());
        hash = spans.hash(hash, last.start(), last.end());
        if (j == i ? standsAlone(last) : nominal && last.part() != Part.NUMBER) {
          int number = number(first.start(), last.end(), hash);
          if (++times[number] > 1
              || j == i
              || (last.end() < reading.bodyStart() && isPhrase(tokens, i, j))
              || isMaximalNominal(tokens, i, j)) {
            add(number, i, j + 1);
          }
        }
      }
    }
  }

  private int number(int from, int to, int hash) {
    int number = spans.number(from, to, hash);
    if (number >= times.length) {
      times = Arrays.copyOf(times, times.length * 2);
      byNumber = Arrays.copyOf(byNumber, byNumber.length * 2);
    }
    return number;
  }

  private void add(int number, int firstWord, int behind) {
    KeywordCandidate candidate = byNumber[number];
    if (candidate == null) {
      List<Token> words = reading.tokens().subList(firstWord, behind);
      int from = words.get(0).start();
      int to = words.get(words.size() - 1).end();
      boolean one = words.size() == 1;
      String text = one ? words.get(0).text() : reading.text().substring(from, to);
      int known = one ? words.get(0).known() : vocabulary.look(text, 0, text.length());
      candidate = candidate(number, text, words, known);
    }
    candidate.met++;
    if (candidate.words.size() == 1 && candidate.first().part() == Part.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
  }

  private KeywordCandidate candidate(int number, String text, List<Token> words, int known) {
    KeywordCandidate candidate = new KeywordCandidate(text, words, known);
    byNumber[number] = candidate;
    found.add(candidate);
    return candidate;
  }

  private void names(Set<String> names, Keyword.Kind kind) {
    for (String name : names) {
      int at = reading.pairs().find(name, 0);
      KeywordCandidate candidate = at < 0 ? null : stretch(at, at + name.length());
      if (candidate != null) {
        candidate.kind = kind;
      }
    }
  }

  private void quoted() {
    String text = reading.text();
    for (int i = 0; i < text.length(); i++) {
      if (!CharacterClasses.isOpeningQuote(text.charAt(i))) {
        continue;
      }
      int end = i + 1;
      while (end < text.length()
          && end - i <= LONGEST_QUOTED
          && !CharacterClasses.isMark(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && CharacterClasses.isClosingQuote(text.charAt(end));
      KeywordCandidate candidate = closed && end - i > 2 ? stretch(i + 1, end) : null;
      if (candidate != null) {
        candidate.quoted = true;
      }
    }
  }

  /** The candidate of a stretch that need not be whole words; null when no word lies in it. */
  private KeywordCandidate stretch(int from, int to) {
    int number = number(from, to, spans.hash(SubstringInterner.SEED, from, to));
    if (byNumber[number] != null) {
      return byNumber[number];
    }
    List<Token> tokens = reading.tokens();
    int first = reading.wordAt(from);
    int behind = first;
    while (behind < tokens.size() && tokens.get(behind).end() <= to) {
      behind++;
    }
    if (behind == first) {
      return null;
    }
    int known = vocabulary.look(reading.text(), from, to);
    List<Token> words = tokens.subList(first, behind);
    KeywordCandidate candidate =
        candidate(number, reading.text().substring(from, to), words, known);
    candidate.met = 1;
    if (words.size() == 1 && words.get(0).part() == Part.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
    return candidate;
  }

  /** A run of the headline that is no clause: nouns, and a verb at one edge at most. */
  private static boolean isPhrase(List<Token> tokens, int i, int j) {
    int verbs = 0;
    for (int k = i; k <= j; k++) {
      Part part = tokens.get(k).part();
      if (part == Part.VERB || part == Part.IDIOM) {
        if (k > i && k < j) {
          return false;
        }
        verbs++;
      }
    }
    return verbs <= 1;
  }

  private static boolean mayStart(Token token) {
    return switch (token.part()) {
      case MARK, FUNCTION, TIME, MEASURE -> false;
      case NUMBER -> token.length() == 1 && CharacterClasses.isHan(token.text().charAt(0));
      default -> true;
    };
  }

  private static boolean mayContinue(Token token) {
    return switch (token.part()) {
      case MARK, FUNCTION, TIME -> false;
      case NUMBER -> token.length() == 1;
      default -> true;
    };
  }

  private static boolean standsAlone(Token token) {
    return token.length() > 1 && token.part() != Part.NUMBER && token.part() != Part.MEASURE;
  }

  private static boolean isNominal(Part part) {
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
