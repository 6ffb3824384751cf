package dev.chaoxin.digest.rendering;

import java.net.URI;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What differs between the readers of one rendered digest.
 *
 * @param omitted how many further articles match the reader's topics
 * @param articleUrl the web page of an article by its id; empty if readers cannot reach the pages
 * @param footer markup, already escaped
 */
public record ReaderValues(int omitted, LongFunction<Optional<URI>> articleUrl, String footer) {

  /** For a text whose only gap is the number of omitted articles. */
  static ReaderValues omitted(int omitted) {
    return new ReaderValues(omitted, article -> Optional.empty(), "");
  }
}
