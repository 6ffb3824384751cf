package dev.chaoxin.digest.indexing.words;

/** Classifies single characters for the rules of this package and those above it. */
public final class CharacterClasses {

  private CharacterClasses() {}

  public static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
  }

  /** Punctuation, white space and control characters, none of which are part of a word. */
  public static boolean isSeparator(char c) {
    return !isHan(c) && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  /** The marks that end a sentence, Chinese and Latin; not the Latin full stop. */
  public static boolean isSentenceEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '…';
  }

  public static boolean isOpeningQuote(char c) {
    return c == '“' || c == '「' || c == '『' || c == '《';
  }

  public static boolean isClosingQuote(char c) {
    return c == '”' || c == '」' || c == '』' || c == '》';
  }

  /** Commas, semicolons and colons: the marks inside a sentence. */
  public static boolean isComma(char c) {
    return c == ',' || c == '，' || c == '、' || c == ';' || c == '；' || c == ':' || c == '：';
  }

  /** Whether the text contains a letter, digit or ideograph. */
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

  /** Moves a cut at {@code end} back by one if it would split a surrogate pair. */
  public static int withoutSplitPair(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
