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

/** Finds the keyword candidates of an article: words, runs of words, quoted terms and names. */
final class KeywordCandidateFinder {

  private static final int MAX_WORDS = 5;
  private static final int MAX_LENGTH = 14;
  private static final int MAX_QUOTED_LENGTH = 18;

  private final AnalyzedArticle article;
  private final Vocabulary vocabulary;
  private final SubstringInterner interner;

  /** Per substring id: how often a run of words was seen. */
  private int[] counts = new int[256];

  private KeywordCandidate[] byId = new KeywordCandidate[256];
  private final List<KeywordCandidate> candidates = new ArrayList<>();

  private KeywordCandidateFinder(AnalyzedArticle article, Vocabulary vocabulary) {
    this.article = article;
    this.vocabulary = vocabulary;
    interner = new SubstringInterner(article.text());
  }

  /**
   * The candidates of an article.
   *
   * @param all in the order they were found
   * @param finder looks one up by the range of its text
   */
  record Candidates(List<KeywordCandidate> all, KeywordCandidateFinder finder) {

    /** The candidate with the same text as the range, or null. */
    KeywordCandidate at(int from, int to) {
      int id = finder.interner.find(from, to);
      return id < 0 ? null : finder.byId[id];
    }
  }

  static Candidates find(AnalyzedArticle article, Vocabulary vocabulary) {
    KeywordCandidateFinder finder = new KeywordCandidateFinder(article, vocabulary);
    finder.addRuns();
    finder.addQuoted();
    finder.addNames(article.persons(), Keyword.Kind.PERSON);
    finder.addNames(article.organisations(), Keyword.Kind.ORGANISATION);
    finder.addNames(article.shortForms(), Keyword.Kind.ORGANISATION);
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
          int id = intern(first.start(), last.end(), hash);
          if (++counts[id] > 1
              || j == i
              || (last.end() < article.bodyStart() && isPhrase(tokens, i, j))
              || isMaximalNominal(tokens, i, j)) {
            add(id, i, j + 1);
          }
        }
      }
    }
  }

  private int intern(int from, int to, int hash) {
    int id = interner.intern(from, to, hash);
    if (id >= counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
      byId = Arrays.copyOf(byId, byId.length * 2);
    }
    return id;
  }

  private void add(int id, int firstToken, int endToken) {
    KeywordCandidate candidate = byId[id];
    if (candidate == null) {
      List<Token> candidateTokens = article.tokens().subList(firstToken, endToken);
      int from = candidateTokens.get(0).start();
      int to = candidateTokens.get(candidateTokens.size() - 1).end();
      boolean single = candidateTokens.size() == 1;
      String text = single ? candidateTokens.get(0).text() : article.text().substring(from, to);
      int vocabularyEntry =
          single
              ? candidateTokens.get(0).vocabularyEntry()
              : vocabulary.lookUp(text, 0, text.length());
      candidate = create(id, text, candidateTokens, vocabularyEntry);
    }
    candidate.occurrences++;
    if (candidate.tokens.size() == 1 && candidate.first().pos() == PartOfSpeech.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
  }

  private KeywordCandidate create(
      int id, String text, List<Token> candidateTokens, int vocabularyEntry) {
    KeywordCandidate candidate = new KeywordCandidate(text, candidateTokens, vocabularyEntry);
    byId[id] = candidate;
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

  /** The candidate for a range that need not be whole tokens; null if no token is inside it. */
  private KeywordCandidate candidateAt(int from, int to) {
    int id = intern(from, to, interner.hash(SubstringInterner.SEED, from, to));
    if (byId[id] != null) {
      return byId[id];
    }
    List<Token> tokens = article.tokens();
    int first = article.tokenIndexAt(from);
    int end = first;
    while (end < tokens.size() && tokens.get(end).end() <= to) {
      end++;
    }
    if (end == first) {
      return null;
    }
    int vocabularyEntry = vocabulary.lookUp(article.text(), from, to);
    List<Token> candidateTokens = tokens.subList(first, end);
    KeywordCandidate candidate =
        create(id, article.text().substring(from, to), candidateTokens, vocabularyEntry);
    candidate.occurrences = 1;
    if (candidateTokens.size() == 1 && candidateTokens.get(0).pos() == PartOfSpeech.PLACE) {
      candidate.kind = Keyword.Kind.PLACE;
    }
    return candidate;
  }

  /** Whether a run of the headline is a phrase: no verb but one at its start or end. */
  private static boolean isPhrase(List<Token> tokens, int i, int j) {
    int verbs = 0;
    for (int k = i; k <= j; k++) {
      PartOfSpeech pos = tokens.get(k).pos();
      if (pos == PartOfSpeech.VERB || pos == PartOfSpeech.IDIOM) {
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

  private static boolean isNominal(PartOfSpeech pos) {
    return switch (pos) {
      case NOUN, VERBAL_NOUN, PLACE, ORGANISATION, LATIN, PERSON -> true;
      default -> false;
    };
  }

  /** Whether a run of nouns is as long as it can be: a compound, even if it occurs only once. */
  private static boolean isMaximalNominal(List<Token> tokens, int i, int j) {
    if (j - i > 3 || (i > 0 && isNominal(tokens.get(i - 1).pos()))) {
      return false;
    }
    for (int k = i; k <= j; k++) {
      PartOfSpeech pos = tokens.get(k).pos();
      if (!isNominal(pos) && !(k == i && pos == PartOfSpeech.ADJECTIVE)) {
        return false;
      }
    }
    return j + 1 >= tokens.size() || !isNominal(tokens.get(j + 1).pos());
  }
}
