package dev.chaoxin.digest.reading.line;

/** Counts the quotations a paragraph has opened and not closed; a hint only. // 000:143 */
public final class QuoteBalance {

  private static final int REACH = 600;

  private QuoteBalance() {}

  public static boolean open(CharSequence paragraph) {
    int depth = 0;
    for (int i = Math.max(0, paragraph.length() - REACH); i < paragraph.length(); i++) {
      switch (paragraph.charAt(i)) {
        case '“', '「' -> depth++;
        case '”', '」' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return depth > 0;
  }
}
