package dev.chaoxin.digest.source;

import java.util.List;

/**
 * The text of a file, whatever it came as.
 *
 * @param file the name of the file, without its folder
 * @param lines the lines without their ends; line n of the file is {@code lines.get(n - 1)}
 * @param hints what the file says of each line; empty when it says nothing of any
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

  /** A text that carries no tags. */
  public SourceText(String file, List<String> lines) {
    this(file, lines, List.of());
  }

  /** What the file says of a line, counted from 1. */
  public LineHint hint(int line) {
    return hints.isEmpty() ? LineHint.NONE : hints.get(line - 1);
  }
}
