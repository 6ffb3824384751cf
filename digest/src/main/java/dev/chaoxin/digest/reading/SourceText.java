package dev.chaoxin.digest.reading;

import java.util.List;

/**
 * The text of a file, whatever it came as.
 *
 * @param file the name of the file, without its folder
 * @param lines the lines without their ends; line n of the file is {@code lines.get(n - 1)}
 */
public record SourceText(String file, List<String> lines) implements Source {

  public SourceText {
    lines = List.copyOf(lines);
  }
}
