package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.paper.Surnames;
import java.util.List;

/**
 * What speaks for a person's name at one place of a text: an office before, a verb of saying or
 * attending behind, other names beside, and the characters themselves.
 */
final class PersonNameScorer {

  /** The name that most probably stands at a place, and the sum of what speaks for it. */
  record ScoredName(String name, double score) {}

  private static final double NO_NAME = -9;

  /** The most and the least that the characters of a name earn. */
  private static final double MAX_LIKELIHOOD = 5;

  private static final double MIN_LIKELIHOOD = -3;

  /** What a name that the dictionary has as one earns. */
  private static final double DICTIONARY_NAME = 4;

  /** A word of the dictionary that stands in more reports is no given name. */
  private static final int COMMON_WORD = 400;

  /** The same for a word the segmenter left whole behind a surname (向前). */
  private static final int COMMON_WHOLE_WORD = 1_000;

  private static final int MAX_ROLE_LENGTH = 6;
  private static final int MAX_FOLLOWER_LENGTH = 3;
  private static final String NUMERALS = "一二三四五六七八九十百千万";

  /** What closes a list of names. */
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
   * The name that most probably starts with the word.
   *
   * @param worthwhile evidence below this is not looked into; null when there is no more
   */
  ScoredName bestNameAt(String text, List<Token> tokens, int i, double worthwhile) {
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
          end > text.length() ? NO_NAME : score(text, tokens, i, surnameEnd, end, worthwhile);
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
      String text, List<Token> tokens, int i, int surnameEnd, int end, double worthwhile) {
    int start = tokens.get(i).start();
    for (int c = start; c < end; c++) {
      if (!CharacterClasses.isHan(text.charAt(c))) {
        return NO_NAME;
      }
    }
    double around = scoreBefore(text, start) + scoreAfter(text, end);
    boolean listed = followsListComma(text, start) || precedesListComma(text, end);
    boolean grouped =
        endsAtPause(text, end) || CONJUNCTIONS.startsAt(text, end, MAX_FOLLOWER_LENGTH);
    if (listed && grouped && startsAfterPauseOrRole(text, start)) {
      around += 1.5;
    }
    if (isBracketed(text, start, end)) {
      around += 1;
    }
    if (around + MAX_LIKELIHOOD < worthwhile) {
      return NO_NAME;
    }
    double name = likelihood(text, tokens.get(i), surnameEnd, end);
    return around + name < worthwhile ? NO_NAME : around + name + wordScore(text, tokens, i, end);
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

  /** A name alone in brackets signs what stands before it. */
  private static boolean isBracketed(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && "(（".indexOf(text.charAt(start - 1)) >= 0
        && ")）".indexOf(text.charAt(end)) >= 0;
  }

  /** How much the characters read like a name; a word of the dictionary that is one, is one. */
  private double likelihood(String text, Token token, int surnameEnd, int end) {
    if (isDictionaryName(token, end)) {
      return DICTIONARY_NAME;
    }
    double like = characters.logLikelihoodRatio(text, token.start(), surnameEnd, end);
    double over = end - surnameEnd == 2 ? (like - 16) / 2 : (like - 14) / 1.5;
    return Math.max(MIN_LIKELIHOOD, Math.min(MAX_LIKELIHOOD, over));
  }

  private static boolean isDictionaryName(Token token, int end) {
    return token.pos() == PartOfSpeech.PERSON && token.end() == end;
  }

  /** What the words and the characters say against it. */
  private double wordScore(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    String name = text.substring(token.start(), end);
    boolean known = isDictionaryName(token, end);
    double sum = 0;
    if (!known
        && token.length() >= 2
        && !surnames.contains(text, token.start(), token.end())
        && token.documentFrequency() > 0) {
      // the dictionary knows a word here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (!known && endsInsideWord(tokens, i, end)) {
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

  /** Numerals count what follows (齐聚一|堂) and what stands behind them (四|梁八柱). */
  private static double numeralPenalty(String text, int start, int end) {
    boolean counts = isNumeral(text.charAt(end - 1)) && !endsAtPause(text, end);
    boolean counted = start > 0 && isNumeral(text.charAt(start - 1));
    return (counts ? 4 : 0) + (counted ? 2 : 0);
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
