package dev.chaoxin.digest.search;

/**
 * How far the search index has come.
 *
 * @param indexed articles taken in since the making began
 * @param total articles to take in; equal to {@code done} when the index is complete
 */
public record IndexProgress(long indexed, long total) {

  /** Whether nothing is missing. */
  public boolean complete() {
    return indexed >= total;
  }
}
