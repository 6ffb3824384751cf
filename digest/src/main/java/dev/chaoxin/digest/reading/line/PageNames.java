package dev.chaoxin.digest.reading.line;

import java.util.regex.Pattern;

/** How a page is named: above itself, in an index box, in a note that sends there. */
public final class PageNames {

  private static final int TAIL_LENGTH = 12;

  private static final Pattern INDEX_LABEL =
      Pattern.compile(
          "^[【\\[《■▲●]?\\s*(?:今日|本期|本报|要闻|版面|新闻|内页|精彩)?\\s*(?:导\\s*读|导航|导览|看点|提要|速览导读|目\\s*录|索引)\\s*[】\\]》:：]?$");
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

  /** The label of an index box. // 002:107 */
  public static boolean isIndexLabel(String key) {
    return INDEX_LABEL.matcher(key).lookingAt();
  }

  /** Whether the line ends with the page something stands on. // 002:111 */
  public static boolean endsWithPage(String key) {
    return PAGE_AT_END
        .matcher(key)
        .region(Math.max(0, key.length() - TAIL_LENGTH), key.length())
        .find();
  }

  /** Whether the line opens with the page something stands on. */
  public static boolean startsWithPage(String key) {
    return PAGE_AT_START.matcher(key).lookingAt();
  }

  /** Whether the line is nothing but a page to turn to. // 002:111 */
  public static boolean isPageOnly(String key) {
    return PAGE_ONLY.matcher(key).lookingAt();
  }

  /** Whether the line is a page's number, with or without its name. */
  public static boolean isPageMark(String key) {
    return PAGE_MARK.matcher(key).lookingAt();
  }

  /** Whether the line is so at the head of a page, where a bare number is one too. */
  public static boolean isRunningHead(String key) {
    return RUNNING_HEAD.matcher(key).lookingAt();
  }
}
