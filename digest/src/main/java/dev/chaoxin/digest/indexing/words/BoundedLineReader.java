package dev.chaoxin.digest.indexing.words;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a text line by line and keeps of each no more than is allowed. */
public final class BoundedLineReader {

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[16_384];
  private int at;
  private int end;

  /**
   * The lines of a text.
   *
   * @param longest how many characters of a line are kept
   */
  public BoundedLineReader(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param text without its line feed; its beginning when it is too long
   * @param whole whether that is all of it
   */
  public record Line(String text, boolean whole) {}

  /** The next line; empty behind the last. */
  public Optional<Line> next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    boolean whole = true;
    while (fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int kept = Math.min(stop - at, longest - line.length());
      line.append(buffer, at, kept);
      whole &= kept == stop - at;
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    return any ? Optional.of(new Line(line.toString(), whole)) : Optional.empty();
  }

  /** Whether more can be read without waiting for it. */
  public boolean ready() throws IOException {
    return at < end || in.ready();
  }

  /** Has something in the buffer, unless the text is at its end. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }
}
