package dev.chaoxin.digest.indexing.words;

/**
 * A sentence of an article.
 *
 * @param text as it stands, without a dateline before it
 * @param start offset of its first character in headline, line feed and body
 * @param paragraph the number of its paragraph, from 0
 * @param opensParagraph whether it is the first of its paragraph
 */
public record Sentence(String text, int start, int paragraph, boolean opensParagraph) {

  public int end() {
    return start + text.length();
  }

  public int length() {
    return text.length();
  }
}
