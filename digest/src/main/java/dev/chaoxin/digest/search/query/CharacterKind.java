package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.lang.Character.UnicodeScript;

/** What a character is to the search, before it is folded. */
public enum CharacterKind {
  /** Written without blanks between the words: Han, kana, Hangul. */
  CJK,
  LETTER,
  DIGIT,
  WHITESPACE,
  /** Not there at all: the middle dot of a foreign name, marks of direction and width. */
  IGNORED,
  PUNCTUATION;

  private static final CharacterKind[] KINDS = new CharacterKind[Character.MAX_VALUE + 1];

  static {
    for (int unit = 0; unit < KINDS.length; unit++) {
      KINDS[unit] = classify(Folding.fold((char) unit));
    }
  }

  public static CharacterKind of(int codePoint) {
    return codePoint < KINDS.length ? KINDS[codePoint] : classify(codePoint);
  }

  private static CharacterKind classify(int c) {
    if ("·•・‧∙⋅".indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return IGNORED;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return WHITESPACE;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> CJK;
      default -> Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : PUNCTUATION;
    };
  }
}
