package dev.chaoxin.digest.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Chinese and Western text into sentences. ICU's sentence iterator is not used: it does not
 * end a sentence at ； or ….
 */
final class SentenceBoundaries {

  private static final String ENDS = "。！？!?；…";
  private static final String CLOSERS = "”’」』）)》〉】]\"'";

  private SentenceBoundaries() {}

  /** The sentences, each with its closing quotes and trailing spaces; joined, they are the text. */
  static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isEnd(text, i)) {
        i++;
        continue;
      }
      i++;
      while (i < text.length() && isTrailing(text.charAt(i))) {
        i++;
      }
      sentences.add(text.substring(start, i));
      start = i;
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return sentences;
  }

  private static boolean isEnd(String text, int at) {
    char unit = text.charAt(at);
    if (unit == '.') {
      // Not in 3.5 or example.org: a full stop is followed by a space.
      return at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
    }
    return unit == '\n' || ENDS.indexOf(unit) >= 0;
  }

  private static boolean isTrailing(char unit) {
    return ENDS.indexOf(unit) >= 0 || CLOSERS.indexOf(unit) >= 0 || Character.isWhitespace(unit);
  }
}
