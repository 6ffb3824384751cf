package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.rendering.OmittedCount;

/**
 * A frozen piece of a digest: what is sent is exactly this, however often it is tried, with the
 * reader's own number where a place is left for it.
 *
 * @param number from 1
 * @param of how many pieces the digest has
 * @param payload what the channel's renderer wrote, readable by its messenger only
 */
public record DigestPart(int number, int of, String payload) {

  /** As it leaves for a reader to whom so many more articles matched. */
  DigestPart filled(int left) {
    return new DigestPart(number, of, OmittedCount.fill(payload, left));
  }
}
