package dev.chaoxin.digest.indexing.words;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a text line by line and keeps of each no more than is allowed. */
public final class BoundedLineReader {

  private final Reader in;
  private final int maxLength;
  private final char[] buffer = new char[16_384];
  private int position;
  private int limit;

  /**
   * The lines of a text.
   *
   * @param longest how many characters of a line are kept
   */
  public BoundedLineReader(Reader in, int longest) {
    this.in = in;
    this.maxLength = longest;
  }

  /**
   * A line.
   *
   * @param text without its line feed; its beginning when it is too long
   * @param whole whether that is all of it
   */
  public record Line(String text, boolean complete) {}

  /** The next line; empty behind the last. */
  public Optional<Line> next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    boolean whole = true;
    while (fill()) {
      any = true;
      int stop = position;
      while (stop < limit && buffer[stop] != '\n') {
        stop++;
      }
      int kept = Math.min(stop - position, maxLength - line.length());
      line.append(buffer, position, kept);
      whole &= kept == stop - position;
      position = stop;
      if (stop < limit) {
        position++;
        break;
      }
    }
    return any ? Optional.of(new Line(line.toString(), whole)) : Optional.empty();
  }

  /** Whether more can be read without waiting for it. */
  public boolean ready() throws IOException {
    return position < limit || in.ready();
  }

  /** Has something in the buffer, unless the text is at its end. */
  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit;
  }
}
