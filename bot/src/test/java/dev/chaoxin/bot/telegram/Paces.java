package dev.chaoxin.bot.telegram;

import dev.chaoxin.digest.delivering.Rate;
import dev.chaoxin.digest.delivering.RateGovernor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Paces for tests that are not about the pace. */
final class Paces {

  private Paces() {}

  static RateGovernor quick() {
    return new RateGovernor(
        new Rate(1, Duration.ofMillis(1)),
        channel -> List.of(),
        System::nanoTime,
        LockSupport::parkNanos);
  }

  static final TelegramPoller.Patience PATIENCE =
      new TelegramPoller.Patience(
          Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(30));
}
