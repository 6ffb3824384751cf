package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.lang.Character.UnicodeScript;

/** What a character is to the search, before it is folded. */
public enum CharacterKind {
  /** Written without blanks between the words: Han, kana, Hangul. */
  HAN,
  LETTER,
  DIGIT,
  BLANK,
  /** Not there at all: the middle dot of a foreign name, marks of direction and width. */
  UNSEEN,
  PUNCTUATION;

  private static final CharacterKind[] KINDS = new CharacterKind[Character.MAX_VALUE + 1];

  static {
    for (int unit = 0; unit < KINDS.length; unit++) {
      KINDS[unit] = tell(Folding.fold((char) unit));
    }
  }

  public static CharacterKind of(int codePoint) {
    return codePoint < KINDS.length ? KINDS[codePoint] : tell(codePoint);
  }

  private static CharacterKind tell(int c) {
    if ("·•・‧∙⋅".indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return UNSEEN;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return BLANK;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> HAN;
      default -> Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : PUNCTUATION;
    };
  }
}
