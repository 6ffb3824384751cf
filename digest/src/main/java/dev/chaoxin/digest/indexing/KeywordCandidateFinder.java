package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.SubstringInterner;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Gathers what might be a keyword of one article: words, runs of words, quoted terms, names. */
final class KeywordCandidateFinder {

  private static final int MAX_WORDS = 5;
  private static final int MAX_LENGTH = 14;
  private static final int MAX_QUOTED_LENGTH = 18;

  private final AnalyzedArticle article;
  private final Vocabulary vocabulary;
  private final SubstringInterner interner;

  /** How often a run of words was met; by the number of its string. */
  private int[] counts = new int[256];

  private KeywordCandidate[] byId = new KeywordCandidate[256];
  private final List<KeywordCandidate> candidates = new ArrayList<>();

  private KeywordCandidateFinder(AnalyzedArticle reading, Vocabulary vocabulary) {
    this.article = reading;
    this.vocabulary = vocabulary;
    interner = new SubstringInterner(reading.text());
  }

  /**
   * The candidates of an article.
   *
   * @param all in the order they were met
   * @param finder finds one by the stretch of text it is
   */
  record Candidates(List<KeywordCandidate> all, KeywordCandidateFinder finder) {

    /** The candidate that reads as the stretch does, or null. */
    KeywordCandidate at(int from, int to) {
      int number = finder.interner.find(from, to);
      return number < 0 ? null : finder.byId[number];
    }
  }

  static Candidates find(AnalyzedArticle reading, Vocabulary vocabulary) {
    KeywordCandidateFinder finder = new KeywordCandidateFinder(reading, vocabulary);
    finder.addRuns();
    finder.addQuoted();
    finder.addNames(reading.persons(), Keyword.Kind.PERSON);
    finder.addNames(reading.organisations(), Keyword.Kind.ORGANISATION);
    finder.addNames(reading.shortForms(), Keyword.Kind.ORGANISATION);
    return new Candidates(finder.candidates, finder);
  }

  private void addRuns() {
    List<Token> tokens = article.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (!mayStart(first)) {
        continue;
      }
      int length = 0;
      int hash = SubstringInterner.SEED;
      boolean nominal = false;
      for (int j = i; j < tokens.size() && j - i < MAX_WORDS; j++) {
        Token last = tokens.get(j);
        length += last.length();
        if (!mayContinue(last) || length > MAX_LENGTH) {
          break;
        }
        nominal |= isNominal(last.pos());
        hash = interner.hash(hash, last.start(), last.end());
        if (j == i ? standsAlone(last) : nominal && last.pos() != PartOfSpeech.NUMBER) {
          int number = intern(first.start(), last.end(), hash);
          if (++counts[number] > 1
              || j == i
              || (last.end() < article.bodyStart() && isPhrase(tokens, i, j))
              || isMaximalNominal(tokens, i, j)) {
            add(number, i, j + 1);
          }
        }
      }
    }
  }

  private int intern(int from, int to, int hash) {
    int number = interner.intern(from, to, hash);
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
      byId = Arrays.copyOf(byId, byId.length * 2);
    }
    return number;
  }

  private void add(int number, int firstWord, int behind) {
    KeywordCandidate candidate = byId[number];
    if (candidate == null) {
      List<Token> words = article.tokens().subList(firstWord, behind);
      int from = words.get(0).start();
      int to = words.get(words.size() - 1).end();
      boolean one = words.size() == 1;
      String text = one ? words.get(0).text() : article.text().substring(from, to);
      int known = one ? words.get(0).vocabularyEntry() : vocabulary.lookUp(text, 0, text.length());
      candidate = create(number, text, words, known);
    }
    candidate.occurrences++;
    if (candidate.tokens.size() == 1 && candidate.first().pos() == PartOfSpeech.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
  }

  private KeywordCandidate create(int number, String text, List<Token> words, int known) {
    KeywordCandidate candidate = new KeywordCandidate(text, words, known);
    byId[number] = candidate;
    candidates.add(candidate);
    return candidate;
  }

  private void addNames(Set<String> names, Keyword.Kind kind) {
    for (String name : names) {
      int at = article.bigrams().indexOf(name, 0);
      KeywordCandidate candidate = at < 0 ? null : candidateAt(at, at + name.length());
      if (candidate != null) {
        candidate.kind = kind;
      }
    }
  }

  private void addQuoted() {
    String text = article.text();
    for (int i = 0; i < text.length(); i++) {
      if (!CharacterClasses.isOpeningQuote(text.charAt(i))) {
        continue;
      }
      int end = i + 1;
      while (end < text.length()
          && end - i <= MAX_QUOTED_LENGTH
          && !CharacterClasses.isSeparator(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && CharacterClasses.isClosingQuote(text.charAt(end));
      KeywordCandidate candidate = closed && end - i > 2 ? candidateAt(i + 1, end) : null;
      if (candidate != null) {
        candidate.quoted = true;
      }
    }
  }

  /** The candidate of a stretch that need not be whole words; null when no word lies in it. */
  private KeywordCandidate candidateAt(int from, int to) {
    int number = intern(from, to, interner.hash(SubstringInterner.SEED, from, to));
    if (byId[number] != null) {
      return byId[number];
    }
    List<Token> tokens = article.tokens();
    int first = article.tokenIndexAt(from);
    int behind = first;
    while (behind < tokens.size() && tokens.get(behind).end() <= to) {
      behind++;
    }
    if (behind == first) {
      return null;
    }
    int known = vocabulary.lookUp(article.text(), from, to);
    List<Token> words = tokens.subList(first, behind);
    KeywordCandidate candidate = create(number, article.text().substring(from, to), words, known);
    candidate.occurrences = 1;
    if (words.size() == 1 && words.get(0).pos() == PartOfSpeech.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
    return candidate;
  }

  /** A run of the headline that is no clause: nouns, and a verb at one edge at most. */
  private static boolean isPhrase(List<Token> tokens, int i, int j) {
    int verbs = 0;
    for (int k = i; k <= j; k++) {
      PartOfSpeech part = tokens.get(k).pos();
      if (part == PartOfSpeech.VERB || part == PartOfSpeech.IDIOM) {
        if (k > i && k < j) {
          return false;
        }
        verbs++;
      }
    }
    return verbs <= 1;
  }

  private static boolean mayStart(Token token) {
    return switch (token.pos()) {
      case PUNCTUATION, FUNCTION, TIME, MEASURE -> false;
      case NUMBER -> token.length() == 1 && CharacterClasses.isHan(token.text().charAt(0));
      default -> true;
    };
  }

  private static boolean mayContinue(Token token) {
    return switch (token.pos()) {
      case PUNCTUATION, FUNCTION, TIME -> false;
      case NUMBER -> token.length() == 1;
      default -> true;
    };
  }

  private static boolean standsAlone(Token token) {
    return token.length() > 1
        && token.pos() != PartOfSpeech.NUMBER
        && token.pos() != PartOfSpeech.MEASURE;
  }

  private static boolean isNominal(PartOfSpeech part) {
    return switch (part) {
      case NOUN, VERBAL_NOUN, PLACE, ORGANISATION, LATIN, PERSON -> true;
      default -> false;
    };
  }

  /** A run of nouns as long as it can be: a compound even when it stands there once. */
  private static boolean isMaximalNominal(List<Token> tokens, int i, int j) {
    if (j - i > 3 || (i > 0 && isNominal(tokens.get(i - 1).pos()))) {
      return false;
    }
    for (int k = i; k <= j; k++) {
      PartOfSpeech part = tokens.get(k).pos();
      if (!isNominal(part) && !(k == i && part == PartOfSpeech.ADJECTIVE)) {
        return false;
      }
    }
    return j + 1 >= tokens.size() || !isNominal(tokens.get(j + 1).pos());
  }
}
