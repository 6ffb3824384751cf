package dev.chaoxin.digest.indexing;

import java.util.List;

/**
 * A word a reader would look an article up by.
 *
 * @param text as it stands in the article
 * @param kind what it names
 * @param weight above 0; the first of an article is the heaviest
 * @param offsets where it stands: offsets into the headline, a line feed and the body, ascending
 */
public record Keyword(String text, Kind kind, double weight, List<Integer> offsets) {

  /** What a keyword names. */
  public enum Kind {
    PERSON,
    PLACE,
    ORGANISATION,
    TERM
  }

  public Keyword {
    offsets = List.copyOf(offsets);
  }
}
