package dev.chaoxin.digest.indexing.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote it and whence: datelines (电头), bylines (署名) and closing notes, which say nothing of the
 * matter.
 */
final class CreditLines {

  private static final String WRITERS = "[（(][^（）()]{0,60}(?:记者|通讯员|实习生|摄影|供稿)[^（）()]{0,60}[）)]";

  /** 本报讯(记者 …), 新华社北京2月4日电（记者…）, 浙江日报讯, 央视网消息：. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\s　]*(?:[【\\[]?(?:本报|据?[\\p{IsHan}]{1,8}(?:报|网|社|在线|通讯|新闻|频道))"
              + "[\\p{IsHan}\\d／/·. ]{0,16}?(?:专?电|讯|消息)(?![\\p{IsHan}]{0,2}[息话])[】\\]]?"
              + "\\s*[:：]?\\s*(?:"
              + WRITERS
              + ")?(?:题[:：])?|"
              + WRITERS
              + ")[\\s　:：]*");

  private static final Pattern CLOSING =
      Pattern.compile(
          "[\\s　]*(?:[（(](?:完|[\\p{IsHan}]{2,4}|下转[^（）()]{1,12}|[^（）()。]{0,30}(?:记者|通讯员|摄|供稿|据)[^（）()。]{0,40})[）)]|本报记者[^。，,]{1,20}|责任编辑[^。]{0,40})[\\s　]*$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[\\s　■□▲●(（]*(?:(?:本报|本网|首席|见习|实习|杭州日报|特约|新华社|央视)*"
              + "(?:记者|通讯员|实习生|摄影|文/|图/|供图|供稿|责任编辑|编辑|责编|校对|来源|原标题)).{0,60}$");

  /** A dateline has one of these among its first characters. */
  private static final String DATELINE_CHARACTERS = "电讯消(（";

  private static final int FARTHEST_DATELINE = 60;

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

  /** Length of the dateline a line opens with; 0 without one. */
  static int datelineLength(String line) {
    if (!mayHaveDateline(line)) {
      return 0;
    }
    Matcher dateline = DATELINE.matcher(line).region(0, Math.min(line.length(), 200));
    return dateline.find() ? dateline.end() : 0;
  }

  /** Length of the closing note a line ends with; 0 without one. */
  static int closingLength(String line) {
    if (!mayHaveClosing(line)) {
      return 0;
    }
    int from = Math.max(0, line.length() - 100);
    Matcher closing = CLOSING.matcher(line).region(from, line.length());
    return closing.find() ? line.length() - closing.start() : 0;
  }

  /** Nearly all paragraphs are told by their first characters to have none. */
  private static boolean mayHaveDateline(String line) {
    for (int i = 0; i < Math.min(line.length(), FARTHEST_DATELINE); i++) {
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
    return last > 0 && (line.charAt(last - 1) != '。');
  }
}
