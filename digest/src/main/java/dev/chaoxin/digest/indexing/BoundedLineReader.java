package dev.chaoxin.digest.indexing;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads text line by line, keeping only the beginning of a line that is too long. */
final class BoundedLineReader {

  private final Reader in;
  private final int maxLength;
  private final char[] buffer = new char[16_384];
  private int position;
  private int limit;

  /**
   * A reader of the lines of {@code in}.
   *
   * @param maxLength the number of characters kept of a line
   */
  BoundedLineReader(Reader in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * A line.
   *
   * @param text the line without its line feed, or its beginning if it is too long
   * @param complete whether {@code text} is the whole line
   */
  record Line(String text, boolean complete) {}

  /** The next line; empty at the end of the text. */
  Optional<Line> next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    boolean complete = true;
    while (fill()) {
      any = true;
      int stop = position;
      while (stop < limit && buffer[stop] != '\n') {
        stop++;
      }
      int kept = Math.min(stop - position, maxLength - line.length());
      line.append(buffer, position, kept);
      complete &= kept == stop - position;
      position = stop;
      if (stop < limit) {
        position++;
        break;
      }
    }
    return any ? Optional.of(new Line(line.toString(), complete)) : Optional.empty();
  }

  /** Whether there is input that can be read without blocking. */
  boolean ready() throws IOException {
    return position < limit || in.ready();
  }

  /** Fills an empty buffer; false at the end of the text. */
  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit;
  }
}
