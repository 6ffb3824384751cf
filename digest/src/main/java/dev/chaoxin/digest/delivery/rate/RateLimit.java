package dev.chaoxin.digest.delivery.rate;

import java.time.Duration;

/**
 * A limit on the number of messages in any period of a given length.
 *
 * @param messages the largest number of messages, at least 1
 * @param per the length of the period, positive
 */
public record RateLimit(int messages, Duration per) {

  public RateLimit {
    if (messages < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("not a rate limit: " + messages + " per " + per);
    }
  }
}
