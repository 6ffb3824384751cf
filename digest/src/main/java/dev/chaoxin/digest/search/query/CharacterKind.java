package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.lang.Character.UnicodeScript;

/** How the tokenizer treats a character. */
public enum CharacterKind {
  /** Written without spaces between words: Han, kana, Hangul, Bopomofo. */
  CJK,
  LETTER,
  DIGIT,
  WHITESPACE,
  /** Skipped: the middle dot in foreign names, formatting characters, combining marks. */
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
