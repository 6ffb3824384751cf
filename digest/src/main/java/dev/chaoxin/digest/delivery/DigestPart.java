package dev.chaoxin.digest.delivery;

/**
 * A rendered part of a digest, stored before it is sent and shared by all readers of that digest.
 *
 * @param number from 1
 * @param of the number of parts of the digest
 * @param payload what the channel's renderer wrote; only the channel's messenger reads it
 */
public record DigestPart(int number, int of, String payload) {}
