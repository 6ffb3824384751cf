package dev.chaoxin.digest.source;

import java.util.List;

/**
 * The text of a file, as numbered lines.
 *
 * @param file the file name, without its folder
 * @param lines the lines without terminators; line n of the file is {@code lines.get(n - 1)}
 * @param hints one hint per line, or an empty list
 */
public record SourceText(String file, List<String> lines, List<LineHint> hints)
    implements SourceResult {

  public SourceText {
    lines = List.copyOf(lines);
    hints = List.copyOf(hints);
    if (!hints.isEmpty() && hints.size() != lines.size()) {
      throw new IllegalArgumentException("a hint for every line, or none");
    }
  }

  /** A text without hints. */
  public SourceText(String file, List<String> lines) {
    this(file, lines, List.of());
  }

  /** The hint for a line, counted from 1. */
  public LineHint hint(int line) {
    return hints.isEmpty() ? LineHint.NONE : hints.get(line - 1);
  }
}
