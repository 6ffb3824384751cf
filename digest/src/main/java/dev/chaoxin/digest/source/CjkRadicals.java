package dev.chaoxin.digest.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces the radicals and ligatures that PDF fonts produce by the characters they stand for, ⼯ by
 * 工.
 *
 * <p>Source: the Unicode blocks Kangxi Radicals and CJK Radicals Supplement, with {@code
 * EquivalentUnifiedIdeograph.txt} for the latter.
 */
final class CjkRadicals {

  private static final String SUPPLEMENT =
      "⺟母⺠民⺩王⺪疋⺬示⺶羊⺷羊⺻聿⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  /** The two-em dash (⸺), which some fonts use for two em dashes. */
  private static final char DASH = '\u2e3a';

  private static final Map<Character, Character> UNIFIED = new HashMap<>();

  static {
    for (int i = 0; i < SUPPLEMENT.length(); i += 2) {
      UNIFIED.put(SUPPLEMENT.charAt(i), SUPPLEMENT.charAt(i + 1));
    }
  }

  private CjkRadicals() {}

  /** The text with every radical and ligature replaced. */
  static String resolve(String text) {
    int i = 0;
    while (i < text.length() && !isCompatibilityForm(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (UNIFIED.containsKey(c)) {
        resolved.append(UNIFIED.get(c).charValue());
      } else if (c == DASH) {
        resolved.append("——");
      } else if (isCompatibilityForm(c)) {
        resolved.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else {
        resolved.append(c);
      }
    }
    return resolved.toString();
  }

  private static boolean isCompatibilityForm(char c) {
    return c == DASH
        || (c >= '\u2e80' && c <= '\u2fdf')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\ufb00' && c <= '\ufb06');
  }
}
