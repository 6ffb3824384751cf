package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.LeftOver;

/**
 * A frozen piece of a digest: what is sent is exactly this, however often it is tried, with the
 * reader's own number where a place is left for it.
 *
 * @param number from 1
 * @param of how many pieces the digest has
 * @param payload what the channel's renderer wrote, readable by its messenger only
 */
public record Part(int number, int of, String payload) {

  /** As it leaves for a reader to whom so many more articles matched. */
  Part filled(int left) {
    return new Part(number, of, LeftOver.fill(payload, left));
  }
}
