package dev.chaoxin.digest.delivering;

/**
 * A frozen piece of a digest: what is sent is exactly this, however often it is tried.
 *
 * @param number from 1
 * @param of how many pieces the digest has
 * @param payload what the channel's renderer wrote, readable by its messenger only
 */
public record Part(int number, int of, String payload) {}
