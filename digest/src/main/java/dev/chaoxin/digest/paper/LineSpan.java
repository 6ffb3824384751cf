package dev.chaoxin.digest.paper;

/**
 * A stretch of lines of a source file, as a proof-reader would point at it.
 *
 * @param first the first line, from 1
 * @param last the last line, inclusive, not before {@code first}
 */
public record LineSpan(int first, int last) {

  public LineSpan {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no such lines: " + first + " to " + last);
    }
  }
}
