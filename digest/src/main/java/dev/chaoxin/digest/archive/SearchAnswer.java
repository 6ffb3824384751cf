package dev.chaoxin.digest.archive;

import java.util.List;

/**
 * What the archive answers.
 *
 * @param total how many articles match
 * @param hits those asked for, in order
 * @param suggestions words that do occur, nearest first, when nothing matches
 */
public record SearchAnswer(long total, List<Hit> hits, List<String> suggestions) {

  public SearchAnswer {
    hits = List.copyOf(hits);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * One article found.
   *
   * @param article the article
   * @param snippet the sentence that matches best
   * @param score comparable within one answer
   */
  public record Hit(ArchivedArticle article, Snippet snippet, double score) {}

  /**
   * A sentence with the matched words marked.
   *
   * @param text the sentence
   * @param marks the matched stretches, ascending and apart
   */
  public record Snippet(String text, List<Mark> marks) {
    public Snippet {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A matched stretch.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   */
  public record Mark(int start, int end) {}
}
