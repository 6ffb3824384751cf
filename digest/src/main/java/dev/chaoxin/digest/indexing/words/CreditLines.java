package dev.chaoxin.digest.indexing.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes datelines (电头), bylines (署名) and closing credits, which say who reported an article
 * and nothing about its subject.
 */
final class CreditLines {

  private static final String CREDITS =
      "[（(][^（）()]{0,60}" + WordLists.readAlternatives("credit-roles.txt") + "[^（）()]{0,60}[）)]";

  /** 本报讯(记者 …), 新华社北京2月4日电（记者…）, 浙江日报讯, 央视网消息：. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\s　]*(?:[【\\[]?(?:本报|据?[\\p{IsHan}]{1,8}"
              + WordLists.readAlternatives("news-outlets.txt")
              + ")[\\p{IsHan}\\d／/·. ]{0,16}?(?:专?电|讯|消息)(?![\\p{IsHan}]{0,2}[息话])[】\\]]?"
              + "\\s*[:：]?\\s*(?:"
              + CREDITS
              + ")?(?:题[:：])?|"
              + CREDITS
              + ")[\\s　:：]*");

  private static final Pattern CLOSING =
      Pattern.compile(
          "[\\s　]*(?:[（(](?:完|[\\p{IsHan}]{2,4}|下转[^（）()]{1,12}|[^（）()。]{0,30}"
              + WordLists.readAlternatives("closing-credits.txt")
              + "[^（）()。]{0,40})[）)]|本报记者[^。，,]{1,20}|责任编辑[^。]{0,40})[\\s　]*$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[\\s　■□▲●(（]*"
              + WordLists.readAlternatives("byline-prefixes.txt")
              + "*"
              + WordLists.readAlternatives("byline-words.txt")
              + ".{0,60}$");

  /** A dateline has one of these among its first characters. */
  private static final String DATELINE_CHARACTERS = "电讯消(（";

  private static final int MAX_DATELINE_OFFSET = 60;

  private CreditLines() {}

  /** Whether the whole line is a credit. */
  static boolean isCredit(String line) {
    String bare = line.strip();
    return bare.length() <= 64
        && !bare.endsWith("。")
        && BYLINE.matcher(bare).find()
        && bare.indexOf('，') < 0
        && bare.indexOf(',') < 0;
  }

  /** The length of the dateline at the start of a line; 0 if there is none. */
  static int datelineLength(String line) {
    if (!mayHaveDateline(line)) {
      return 0;
    }
    Matcher dateline = DATELINE.matcher(line).region(0, Math.min(line.length(), 200));
    return dateline.find() ? dateline.end() : 0;
  }

  /** The length of the closing credit at the end of a line; 0 if there is none. */
  static int closingLength(String line) {
    if (!mayHaveClosing(line)) {
      return 0;
    }
    int from = Math.max(0, line.length() - 100);
    Matcher closing = CLOSING.matcher(line).region(from, line.length());
    return closing.find() ? line.length() - closing.start() : 0;
  }

  /** Rules out nearly all paragraphs without running the pattern. */
  private static boolean mayHaveDateline(String line) {
    for (int i = 0; i < Math.min(line.length(), MAX_DATELINE_OFFSET); i++) {
      if (DATELINE_CHARACTERS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHaveClosing(String line) {
    int last = line.length();
    while (last > 0 && Character.isWhitespace(line.charAt(last - 1))) {
      last--;
    }
    return last > 0 && line.charAt(last - 1) != '。';
  }
}
