package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.paper.Surnames;
import java.util.List;

/**
 * What speaks for a person's name at one place of a text: an office before, a verb of saying or
 * attending behind, other names beside, and the characters themselves.
 */
final class NameEvidence {

  /** The name that most probably stands at a place, and the sum of what speaks for it. */
  record Guess(String name, double evidence) {}

  private static final double NONE = -9;

  /** The most and the least that the characters of a name earn. */
  private static final double MOST = 5;

  private static final double LEAST = -3;

  /** What a name that the dictionary has as one earns. */
  private static final double KNOWN = 4;

  /** A word of the dictionary that stands in more reports is no given name. */
  private static final int COMMON = 400;

  /** The same for a word the segmenter left whole behind a surname (向前). */
  private static final int COMMON_ALONE = 1_000;

  private static final int LONGEST_ROLE = 6;
  private static final int LONGEST_FOLLOWER = 3;
  private static final String NUMERALS = "一二三四五六七八九十百千万";

  /** What closes a list of names. */
  private static final CharacterIndexedWords GROUPING =
      new CharacterIndexedWords(List.of("等", "及", "和", "与", "以及"));

  private final CharacterIndexedWords surnames = new CharacterIndexedWords(Surnames.all());
  private final CharacterIndexedWords roles = CharacterIndexedWords.read("roles.txt");
  private final CharacterIndexedWords speech = CharacterIndexedWords.read("speech-verbs.txt");
  private final CharacterIndexedWords followers = CharacterIndexedWords.read("name-followers.txt");
  private final CharacterIndexedWords titles = CharacterIndexedWords.read("name-titles.txt");
  private final CharacterIndexedWords doubtful =
      CharacterIndexedWords.read("doubtful-surnames.txt");
  private final CharacterIndexedWords placeEndings =
      CharacterIndexedWords.read("place-endings.txt");
  private final Vocabulary vocabulary;
  private final NameCharacters characters;

  NameEvidence(Vocabulary vocabulary, NameCharacters characters) {
    this.vocabulary = vocabulary;
    this.characters = characters;
  }

  /**
   * The name that most probably starts with the word.
   *
   * @param worthwhile evidence below this is not looked into; null when there is no more
   */
  Guess guess(String text, List<Token> tokens, int i, double worthwhile) {
    Token token = tokens.get(i);
    if (token.part() == Part.MARK || !CharacterClasses.isHan(token.text().charAt(0))) {
      return null;
    }
    int surnameEnd = token.start() + surnameLength(text, token.start());
    if (surnameEnd == token.start()) {
      return null;
    }
    Guess best = null;
    for (int given = 2; given >= 1; given--) {
      int end = surnameEnd + given;
      double sum =
          end > text.length() ? NONE : evidence(text, tokens, i, surnameEnd, end, worthwhile);
      if (sum > (best == null ? 0 : best.evidence())) {
        best = new Guess(text.substring(token.start(), end), sum);
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

  private double evidence(
      String text, List<Token> tokens, int i, int surnameEnd, int end, double worthwhile) {
    int start = tokens.get(i).start();
    for (int c = start; c < end; c++) {
      if (!CharacterClasses.isHan(text.charAt(c))) {
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
    if (around + MOST < worthwhile) {
      return NONE;
    }
    double name = likeness(text, tokens.get(i), surnameEnd, end);
    return around + name < worthwhile ? NONE : around + name + shape(text, tokens, i, end);
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

  /** How much the characters read like a name; a word of the dictionary that is one, is one. */
  private double likeness(String text, Token token, int surnameEnd, int end) {
    if (isKnown(token, end)) {
      return KNOWN;
    }
    double like = characters.likeness(text, token.start(), surnameEnd, end);
    double over = end - surnameEnd == 2 ? (like - 16) / 2 : (like - 14) / 1.5;
    return Math.max(LEAST, Math.min(MOST, over));
  }

  private static boolean isKnown(Token token, int end) {
    return token.part() == Part.PERSON && token.end() == end;
  }

  /** What the words and the characters say against it. */
  private double shape(String text, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    String name = text.substring(token.start(), end);
    boolean known = isKnown(token, end);
    double sum = 0;
    if (!known
        && token.length() >= 2
        && !surnames.contains(text, token.start(), token.end())
        && token.reports() > 0) {
      // the dictionary knows a word here: 高质量, 方向, 金融
      sum -= token.end() == end ? 4 : 3;
    } else if (!known && endsInsideWord(tokens, i, end)) {
      sum -= 2;
    }
    if (name.length() < 4 && doubtful.contains(name, 0, 1) && !role(text, token.start())) {
      sum -= 0.5;
    }
    if (name.charAt(0) == name.charAt(1)) {
      sum -= 3;
    }
    if (placeEndings.contains(name, name.length() - 1, name.length())) {
      sum -= 2;
    }
    return sum - counted(text, token.start(), end) - common(tokens, i, name);
  }

  /** Numerals count what follows (齐聚一|堂) and what stands behind them (四|梁八柱). */
  private static double counted(String text, int start, int end) {
    boolean counts = isNumeral(text.charAt(end - 1)) && !endsAtPause(text, end);
    boolean counted = start > 0 && isNumeral(text.charAt(start - 1));
    return (counts ? 4 : 0) + (counted ? 2 : 0);
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }

  private double common(List<Token> tokens, int i, String name) {
    double sum = 0;
    for (int c = 0; c + 2 <= name.length(); c++) {
      boolean word = c > 0 && isWord(tokens, i + 1, tokens.get(i).start() + c, c + 2);
      int reports = Vocabulary.reports(vocabulary.look(name, c, c + 2));
      sum += reports > (word ? COMMON_ALONE : COMMON) ? 2 : 0;
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
    return CharacterClasses.isComma(c)
        || CharacterClasses.isFullStop(c)
        || Character.isWhitespace(c)
        || c == '　'
        || c == '('
        || c == '（'
        || c == ')'
        || c == '）'
        || c == '\n';
  }
}
