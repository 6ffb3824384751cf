package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;

/** Parses Chinese numerals, as in dates and page numbers. */
public final class ChineseNumber {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** The value of 四, 十二, 二十, 廿八, 三十一, 二〇二四 or 12; -1 if the text is not a number. */
  public static int parse(String text) {
    boolean positional = text.length() > 1;
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        positional = false;
        break;
      }
      value = value * 10 + digit;
    }
    boolean single = text.length() == 1 && digit(text.charAt(0)) >= 0;
    return positional || single ? value : counted(text);
  }

  private static int counted(String text) {
    String plain = text.replace("廿", "二十").replace("卅", "三十");
    int ten = plain.indexOf('十');
    if (ten < 0 || plain.length() > 3 || ten > 1) {
      return -1;
    }
    int tens = ten == 0 ? 1 : digit(plain.charAt(0));
    int ones = ten == plain.length() - 1 ? 0 : digit(plain.charAt(plain.length() - 1));
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(char c) {
    if (Characters.isDigit(c)) {
      return Character.digit(c, 10);
    }
    if (c == '零' || c == '○' || c == 'o' || c == '0') {
      return 0;
    }
    return DIGITS.indexOf(c);
  }
}
