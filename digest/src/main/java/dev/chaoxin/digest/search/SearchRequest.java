package dev.chaoxin.digest.search;

/**
 * A search request.
 *
 * @param query as the reader typed it
 * @param offset hits to skip, from 0
 * @param limit hits to return, from 1
 */
public record SearchRequest(String query, Order order, int offset, int limit) {

  /** How hits are ordered. */
  public enum Order {
    RELEVANCE,
    NEWEST
  }

  /** The first {@code limit} hits, best first. */
  public static SearchRequest best(String query, int limit) {
    return new SearchRequest(query, Order.RELEVANCE, 0, limit);
  }
}
