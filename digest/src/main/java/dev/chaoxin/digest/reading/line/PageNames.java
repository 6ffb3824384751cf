package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import java.util.regex.Pattern;

/** Recognises page numbers: as page marks, in an index box, in a reference. */
public final class PageNames {

  private static final int TAIL_LENGTH = 12;

  private static final Pattern INDEX_LABEL =
      PressWords.pattern("^[【\\[《■▲●]?\\s*{index-qualifiers}?\\s*{index-labels}\\s*[】\\]》:：]?$");
  private static final Pattern PAGE_AT_END =
      Pattern.compile(
          "(?:[>》→▶►.…·\\s(（\\[-]|详?见|报道|第)+\\s*(?:第\\s*)?(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");
  private static final Pattern PAGE_AT_START =
      Pattern.compile(
          "^[●■▲]?\\s*(?:[a-d]\\d{1,2}|第?\\d{1,2}版|第?[一二三四五六七八九十]{1,2}版)[\\s:：·►>|]+[^。]{4,36}$");
  private static final Pattern PAGE_ONLY =
      Pattern.compile(
          "^[>》→▶►(（\\[\\s-]*(?:[一-鿿]{0,4}见)?(?:本报|今日)?\\s*第?\\s*(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");
  private static final Pattern PAGE_MARK =
      Pattern.compile(
          "^(?:第?\\s*(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版\\s*[:：·|\\-—]?\\s*[一-鿿/·]{0,8}"
              + "|[a-z]{1,2}\\d{1,3}\\s*[:：·|\\-—]?\\s*[一-鿿/·]{0,8}|0\\d\\s*[:：·|\\-—]?\\s*[一-鿿/·]{2,8}"
              + "|[一-鿿·]{2,6}\\s*[:：·|\\-—]?\\s*(?:第\\s*)?(?:[a-z]{1,2}\\d{1,3}|0\\d|\\d{1,2}版|[一二三四五六七八九十]{1,3}版))$");
  private static final Pattern RUNNING_HEAD =
      Pattern.compile("^\\d{1,2}\\s+[一-鿿/·]{2,8}$|^[一-鿿·]{2,6}\\s*0\\d[-—]\\d{1,2}$");

  private PageNames() {}

  /** Whether the line is the label of an index box (002:107, page index-dots). */
  public static boolean isIndexLabel(String key) {
    return INDEX_LABEL.matcher(key).lookingAt();
  }

  /** Whether the line ends with a page number (002:111, page index-dots). */
  public static boolean endsWithPage(String key) {
    return PAGE_AT_END
        .matcher(key)
        .region(Math.max(0, key.length() - TAIL_LENGTH), key.length())
        .find();
  }

  /** Whether the line starts with a page number (page langtang-indexes). */
  public static boolean startsWithPage(String key) {
    return PAGE_AT_START.matcher(key).lookingAt();
  }

  /** Whether the line is only a page number (002:111, page luoshi-plain-index). */
  public static boolean isPageOnly(String key) {
    return PAGE_ONLY.matcher(key).lookingAt();
  }

  /** Whether the line is a page number, with or without the page's name. */
  public static boolean isPageMark(String key) {
    return PAGE_MARK.matcher(key).lookingAt();
  }

  /** Whether the line is a running head, where a bare number counts as a page number. */
  public static boolean isRunningHead(String key) {
    return RUNNING_HEAD.matcher(key).lookingAt();
  }
}
