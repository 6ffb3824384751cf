package dev.chaoxin.digest.indexing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads word lists from text resources: words separated by white space, comments after a #. */
public final class WordLists {

  private WordLists() {}

  /** The words of a resource in this package, in the order of the file. */
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

  /** A regular expression that matches any of the words of a resource. */
  static String readAlternatives(String resource) {
    return read(resource).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  static Set<String> parse(Stream<String> lines) {
    return lines
        .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }
}
