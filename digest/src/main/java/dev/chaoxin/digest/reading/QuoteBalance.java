package dev.chaoxin.digest.reading;

/** Whether a paragraph ends inside a quotation; only a hint (000:143). */
final class QuoteBalance {

  private static final int MAX_LENGTH = 600;

  private QuoteBalance() {}

  static boolean isOpen(CharSequence paragraph) {
    int depth = 0;
    for (int i = Math.max(0, paragraph.length() - MAX_LENGTH); i < paragraph.length(); i++) {
      switch (paragraph.charAt(i)) {
        case '“', '「' -> depth++;
        case '”', '」' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return depth > 0;
  }
}
