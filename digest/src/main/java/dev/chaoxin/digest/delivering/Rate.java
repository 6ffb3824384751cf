package dev.chaoxin.digest.delivering;

import java.time.Duration;

/**
 * At most so many messages in any stretch of that length.
 *
 * @param messages from 1
 * @param per longer than nothing
 */
public record Rate(int messages, Duration per) {

  public Rate {
    if (messages < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("no rate: " + messages + " per " + per);
    }
  }
}
