package dev.chaoxin.digest.paper;

/**
 * A range of lines in a source file.
 *
 * @param first the first line, counted from 1
 * @param last the last line, inclusive, not before {@code first}
 */
public record LineSpan(int first, int last) {

  public LineSpan {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no such lines: " + first + " to " + last);
    }
  }
}
