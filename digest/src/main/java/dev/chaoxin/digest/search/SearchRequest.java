package dev.chaoxin.digest.search;

/**
 * A question to the archive.
 *
 * @param query as the reader typed them
 * @param order best first, or newest first
 * @param offset hits to pass over, from 0
 * @param limit hits to bring, from 1
 */
public record SearchRequest(String query, Order order, int offset, int limit) {

  /** How hits are ordered. */
  public enum Order {
    RELEVANCE,
    NEWEST
  }

  /** The first {@code limit} hits, best first. */
  public static SearchRequest best(String words, int limit) {
    return new SearchRequest(words, Order.RELEVANCE, 0, limit);
  }
}
