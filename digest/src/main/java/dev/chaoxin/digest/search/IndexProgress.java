package dev.chaoxin.digest.search;

/**
 * The progress of indexing.
 *
 * @param indexed articles indexed since it began
 * @param total articles to index; equal to {@code indexed} when the index is complete
 */
public record IndexProgress(long indexed, long total) {

  /** Whether no article is missing. */
  public boolean complete() {
    return indexed >= total;
  }
}
