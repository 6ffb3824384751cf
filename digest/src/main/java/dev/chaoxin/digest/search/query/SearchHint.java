package dev.chaoxin.digest.search.query;

/**
 * A part of a query that could not be understood. Resource bundles hold the text for each kind.
 *
 * @param detail the date or the limit concerned; may be empty
 */
public record SearchHint(Kind kind, String detail) {

  /** What is wrong with the query. */
  public enum Kind {
    /** It contains nothing to search for. */
    EMPTY_QUERY,
    /** It was too long and was truncated. */
    TRUNCATED,
    /** It had too many words; the rest was ignored. */
    TOO_MANY_WORDS,
    /** A date that is not in the calendar. */
    INVALID_DATE,
    /** The first date is after the last. */
    EMPTY_DATE_RANGE
  }
}
