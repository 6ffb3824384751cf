package dev.chaoxin.bot.telegram;

import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Paces for tests that are not about the pace. */
final class UnlimitedRates {

  private UnlimitedRates() {}

  static RateGovernor quick() {
    return new RateGovernor(
        new RateLimit(1, Duration.ofMillis(1)),
        channel -> List.of(),
        System::nanoTime,
        LockSupport::parkNanos);
  }

  static final TelegramPoller.Timing PATIENCE =
      new TelegramPoller.Timing(
          Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(30));
}
