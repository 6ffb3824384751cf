package dev.chaoxin.digest.search.query;

/**
 * What of a question could not be understood; the bundles have the reader's words.
 *
 * @param kind the kind of trouble
 * @param detail what it concerns: the date, the limit
 */
public record SearchHint(Kind kind, String detail) {

  /** Kinds of trouble. */
  public enum Kind {
    /** There is nothing to look for in it. */
    EMPTY_QUERY,
    /** It was too long, and was cut. */
    TRUNCATED,
    /** It had too many words; the rest was left out. */
    TOO_MANY_WORDS,
    /** The calendar does not have this date. */
    INVALID_DATE,
    /** The first date lies after the last. */
    EMPTY_DATE_RANGE
  }
}
