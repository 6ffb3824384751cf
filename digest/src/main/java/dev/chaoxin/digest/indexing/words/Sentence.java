package dev.chaoxin.digest.indexing.words;

/**
 * A sentence of an article.
 *
 * @param text the sentence without a preceding dateline
 * @param start offset of its first character in headline, line feed and body
 * @param paragraph index of its paragraph, from 0
 * @param opensParagraph whether it is the first sentence of its paragraph
 */
public record Sentence(String text, int start, int paragraph, boolean opensParagraph) {

  /** Offset after its last character. */
  public int end() {
    return start + text.length();
  }

  public int length() {
    return text.length();
  }
}
