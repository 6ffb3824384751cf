package dev.chaoxin.digest.search;

/**
 * How far the search index has come.
 *
 * @param done articles taken in since the making began
 * @param all articles to take in; equal to {@code done} when the index is complete
 */
public record IndexProgress(long done, long all) {

  /** Whether nothing is missing. */
  public boolean complete() {
    return done >= all;
  }
}
