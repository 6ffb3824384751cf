package dev.chaoxin.digest.indexing;

import java.util.List;

/**
 * A word by which a reader would look up an article.
 *
 * @param text the word as it is in the article
 * @param kind what it names
 * @param weight above 0; descending within an article
 * @param offsets of its occurrences in headline, line feed and body, ascending
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
