package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.paper.Surnames;
import java.util.List;

/**
 * Scores whether a person's name starts at a token: by the role before it, a verb of saying or
 * attending after it, other names in the same list, and its characters.
 */
final class PersonNameScorer {

  /** The most probable name at a token, with its score. */
  record ScoredName(String name, double score) {}

  private static final double NO_NAME = -9;

  private static final double MAX_LIKELIHOOD = 5;

  private static final double MIN_LIKELIHOOD = -3;

  /** The likelihood of a name that the segmenter's dictionary has. */
  private static final double DICTIONARY_NAME = 4;

  /** Two characters that are a word in more reports than this are hardly part of a name. */
  private static final int COMMON_WORD = 400;

  /** The same for a word that the segmenter left whole after a surname (向前). */
  private static final int COMMON_WHOLE_WORD = 1_000;

  private static final int MAX_ROLE_LENGTH = 6;
  private static final int MAX_FOLLOWER_LENGTH = 3;
  private static final String NUMERALS = "一二三四五六七八九十百千万";

  /** Follow the last name of a list. */
  private static final CharacterIndexedWords CONJUNCTIONS =
      new CharacterIndexedWords(List.of("等", "及", "和", "与", "以及"));

  private final CharacterIndexedWords surnames = new CharacterIndexedWords(Surnames.all());
  private final CharacterIndexedWords roles = CharacterIndexedWords.read("roles.txt");
  private final CharacterIndexedWords speechVerbs = CharacterIndexedWords.read("speech-verbs.txt");
  private final CharacterIndexedWords followers = CharacterIndexedWords.read("name-followers.txt");
  private final CharacterIndexedWords titles = CharacterIndexedWords.read("name-titles.txt");
  private final CharacterIndexedWords doubtfulSurnames =
      CharacterIndexedWords.read("doubtful-surnames.txt");
  private final CharacterIndexedWords placeEndings =
      CharacterIndexedWords.read("place-endings.txt");
  private final Vocabulary vocabulary;
  private final NameCharacters characters;

  PersonNameScorer(Vocabulary vocabulary, NameCharacters characters) {
    this.vocabulary = vocabulary;
    this.characters = characters;
  }

  /**
   * The most probable name that starts with token {@code i}; null if there is none.
   *
   * @param minScore candidates that cannot reach it are dropped early
   */
  ScoredName bestNameAt(String text, List<Token> tokens, int i, double minScore) {
    Token token = tokens.get(i);
    if (token.pos() == PartOfSpeech.PUNCTUATION
        || !CharacterClasses.isHan(token.text().charAt(0))) {
      return null;
    }
    int surnameEnd = token.start() + surnameLength(text, token.start());
    if (surnameEnd == token.start()) {
      return null;
    }
    ScoredName best = null;
    for (int given = 2; given >= 1; given--) {
      int end = surnameEnd + given;
      double sum =
          end > text.length() ? NO_NAME : score(text, tokens, i, surnameEnd, end, minScore);
      if (sum > (best == null ? 0 : best.score())) {
        best = new ScoredName(text.substring(token.start(), end), sum);
      }
    }
    return best;
  }

  private int surnameLength(String text, int at) {
    if (at + 2 <= text.length() && surnames.contains(text, at, at + 2)) {
      return 2;
    }
    return surnames.contains(text, at, at + 1) ? 1 : 0;
  }

  private double score(
      String text, List<Token> tokens, int i, int surnameEnd, int end, double minScore) {
    int start = tokens.get(i).start();
    for (int c = start; c < end; c++) {
      if (!CharacterClasses.isHan(text.charAt(c))) {
        return NO_NAME;
      }
    }
    double context = scoreBefore(text, start) + scoreAfter(text, end);
    boolean listed = followsListComma(text, start) || precedesListComma(text, end);
    boolean grouped =
        endsAtPause(text, end) || CONJUNCTIONS.startsAt(text, end, MAX_FOLLOWER_LENGTH);
    if (listed && grouped && startsAfterPauseOrRole(text, start)) {
      context += 1.5;
    }
    if (isBracketed(text, start, end)) {
      context += 1;
    }
    if (context + MAX_LIKELIHOOD < minScore) {
      return NO_NAME;
    }
    double name = likelihood(text, tokens.get(i), surnameEnd, end);
    return context + name < minScore ? NO_NAME : context + name + wordScore(text, tokens, i, end);
  }

  private double scoreBefore(String text, int start) {
    if (followsRole(text, start)) {
      return 3;
    }
    return start == 0 || isPause(text.charAt(start - 1)) ? 1 : 0;
  }

  private double scoreAfter(String text, int end) {
    if (endsAtPause(text, end)) {
      return 1.5;
    }
    if (speechVerbs.startsAt(text, end, MAX_FOLLOWER_LENGTH)
        || titles.startsAt(text, end, MAX_FOLLOWER_LENGTH)) {
      return 2.5;
    }
    return followers.startsAt(text, end, MAX_FOLLOWER_LENGTH) ? 1 : 0;
  }

  private static boolean endsAtPause(String text, int end) {
    return end == text.length() || isPause(text.charAt(end));
  }

  /** A name alone in brackets is a signature. */
  private static boolean isBracketed(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && "(（".indexOf(text.charAt(start - 1)) >= 0
        && ")）".indexOf(text.charAt(end)) >= 0;
  }

  /** How much the characters look like a name, between the minimum and the maximum. */
  private double likelihood(String text, Token token, int surnameEnd, int end) {
    if (isDictionaryName(token, end)) {
      return DICTIONARY_NAME;
    }
    double logRatio = characters.logLikelihoodRatio(text, token.start(), surnameEnd, end);
    double likelihood = end - surnameEnd == 2 ? (logRatio - 16) / 2 : (logRatio - 14) / 1.5;
    return Math.max(MIN_LIKELIHOOD, Math.min(MAX_LIKELIHOOD, likelihood));
  }

  private static boolean isDictionaryName(Token token, int end) {
    return token.pos() == PartOfSpeech.PERSON && token.end() == end;
  }

  /** The penalties for words and characters that are unlikely in a name; at most 0. */
  private double wordScore(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    String name = text.substring(token.start(), end);
    boolean inDictionary = isDictionaryName(token, end);
    double sum = 0;
    if (!inDictionary
        && token.length() >= 2
        && !surnames.contains(text, token.start(), token.end())
        && token.documentFrequency() > 0) {
      // a dictionary word starts here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (!inDictionary && endsInsideWord(tokens, i, end)) {
      sum -= 2;
    }
    if (name.length() < 4
        && doubtfulSurnames.contains(name, 0, 1)
        && !followsRole(text, token.start())) {
      sum -= 0.5;
    }
    if (name.charAt(0) == name.charAt(1)) {
      sum -= 3;
    }
    if (placeEndings.contains(name, name.length() - 1, name.length())) {
      sum -= 2;
    }
    return sum - numeralPenalty(text, token.start(), end) - commonWordPenalty(tokens, i, name);
  }

  /** A numeral at the end (齐聚一|堂) or before the start (四|梁八柱) counts something. */
  private static double numeralPenalty(String text, int start, int end) {
    boolean endsInNumeral = isNumeral(text.charAt(end - 1)) && !endsAtPause(text, end);
    boolean followsNumeral = start > 0 && isNumeral(text.charAt(start - 1));
    return (endsInNumeral ? 4 : 0) + (followsNumeral ? 2 : 0);
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }

  private double commonWordPenalty(List<Token> tokens, int i, String name) {
    double sum = 0;
    for (int c = 0; c + 2 <= name.length(); c++) {
      boolean word = c > 0 && isWord(tokens, i + 1, tokens.get(i).start() + c, c + 2);
      int reports = Vocabulary.documentFrequency(vocabulary.lookUp(name, c, c + 2));
      sum += reports > (word ? COMMON_WHOLE_WORD : COMMON_WORD) ? 2 : 0;
    }
    return sum;
  }

  private static boolean isWord(List<Token> tokens, int i, int start, int length) {
    return i < tokens.size()
        && tokens.get(i).start() == start
        && tokens.get(i).end() == tokens.get(i - 1).start() + length;
  }

  private static boolean endsInsideWord(List<Token> tokens, int i, int end) {
    int j = i;
    while (j < tokens.size() && tokens.get(j).end() < end) {
      j++;
    }
    return j < tokens.size() && tokens.get(j).end() > end;
  }

  private boolean startsAfterPauseOrRole(String text, int start) {
    return start == 0 || isPause(text.charAt(start - 1)) || followsRole(text, start);
  }

  private boolean followsRole(String text, int at) {
    int end = at;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '　')) {
      end--;
    }
    return roles.endsAt(text, end, 2, MAX_ROLE_LENGTH);
  }

  private static boolean followsListComma(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '、';
  }

  private static boolean precedesListComma(String text, int end) {
    return end < text.length() && text.charAt(end) == '、';
  }

  private static boolean isPause(char c) {
    return CharacterClasses.isComma(c)
        || CharacterClasses.isSentenceEnd(c)
        || Character.isWhitespace(c)
        || c == '　'
        || c == '('
        || c == '（'
        || c == ')'
        || c == '）'
        || c == '\n';
  }
}
