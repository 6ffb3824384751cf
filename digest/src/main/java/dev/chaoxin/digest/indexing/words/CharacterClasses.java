package dev.chaoxin.digest.indexing.words;

/** What the rules need to know of a single character. */
public final class CharacterClasses {

  private CharacterClasses() {}

  public static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
  }

  /** Punctuation, white space and control characters: nothing a word is made of. */
  public static boolean isSeparator(char c) {
    return !isHan(c) && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  public static boolean isSentenceEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '…';
  }

  public static boolean isOpeningQuote(char c) {
    return c == '“' || c == '「' || c == '『' || c == '《';
  }

  public static boolean isClosingQuote(char c) {
    return c == '”' || c == '」' || c == '』' || c == '》';
  }

  public static boolean isComma(char c) {
    return c == ',' || c == '，' || c == '、' || c == ';' || c == '；' || c == ':' || c == '：';
  }

  /** Whether the text has a letter, a digit or a character of a script at all. */
  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
    }
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  public static int count(String text, char wanted) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        n++;
      }
    }
    return n;
  }
}
