package dev.chaoxin.digest.indexing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists kept as text beside the code: words between blanks, remarks behind a #. */
public final class WordLists {

  private WordLists() {}

  public static Set<String> read(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WordLists.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return parse(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> parse(Stream<String> lines) {
    return lines
        .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
