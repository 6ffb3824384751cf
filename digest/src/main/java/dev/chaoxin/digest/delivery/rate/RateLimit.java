package dev.chaoxin.digest.delivery.rate;

import java.time.Duration;

/**
 * At most so many messages in any stretch of that length.
 *
 * @param messages from 1
 * @param per longer than nothing
 */
public record RateLimit(int messages, Duration per) {

  public RateLimit {
    if (messages < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("no rate: " + messages + " per " + per);
    }
  }
}
