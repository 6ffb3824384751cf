package dev.chaoxin.bot.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.util.ExponentialBackOff;

/**
 * Monitors polling: records when the server last answered, and decides how long to wait after a
 * failure. Respects Retry-After, which the library does not. Logs once when the server stops
 * answering and once when it answers again, where the library would log a stack trace per failure.
 * A refusal is logged again every ten minutes: two processes that poll with the same token refuse
 * each other every few seconds.
 */
final class PollMonitor implements Interceptor, BackOff {

  private static final int MAX_BACK_OFF_MILLIS = 10_000;
  private static final Duration LOG_INTERVAL = Duration.ofMinutes(10);

  // The library's default stops growing after a quarter of an hour and then waits that long.
  private final ExponentialBackOff backOff =
      new ExponentialBackOff.Builder()
          .setMaxIntervalMillis(MAX_BACK_OFF_MILLIS)
          .setMaxElapsedTimeMillis(Integer.MAX_VALUE)
          .build();

  private final Clock clock;
  private final Logger log;
  private volatile Instant lastActivity;
  private volatile Instant notBefore = Instant.MIN;
  private volatile boolean down;

  /** When each refusal was last logged, by status code. */
  private final Map<Integer, Instant> lastLogged = new ConcurrentHashMap<>();

  /** Whether the last failure was an error response. */
  private volatile boolean lastPollRefused;

  /** Whether it was logged that the server does not answer. */
  private volatile boolean noAnswerLogged;

  /** Whether a refusal was logged since the server last answered. */
  private volatile boolean refusalLogged;

  private volatile boolean ended;

  PollMonitor(Clock clock) {
    this(clock, LoggerFactory.getLogger(PollMonitor.class));
  }

  PollMonitor(Clock clock, Logger log) {
    this.clock = clock;
    this.log = log;
    this.lastActivity = clock.instant();
  }

  /** When a request last succeeded or failed; in the future while the server asks for a pause. */
  Instant lastActivity() {
    return lastActivity.isAfter(notBefore) ? lastActivity : notBefore;
  }

  /** Whether the server answered the last request. */
  boolean isUp() {
    return !down;
  }

  /** Polling is being stopped: failures are no longer logged. */
  void end() {
    ended = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    lastPollRefused = false;
    Response response = chain.proceed(chain.request());
    lastActivity = clock.instant();
    if (response.code() == 429) {
      notBefore = lastActivity.plusSeconds(parseSeconds(response.header("Retry-After", "5")));
    }
    if (response.isSuccessful()) {
      up();
    } else {
      lastPollRefused = true;
      logRefusal(response.code());
    }
    return response;
  }

  private void logRefusal(int code) {
    Instant last = lastLogged.getOrDefault(code, Instant.MIN);
    if (!last.plus(LOG_INTERVAL).isAfter(lastActivity)) {
      lastLogged.put(code, lastActivity);
      refusalLogged = true;
      log.warn("getUpdates failed: {}", explain(code));
    }
  }

  private static String explain(int code) {
    return switch (code) {
      case 401, 404 -> code + ", Telegram rejects the token: check CHAOXIN_TELEGRAM_TOKEN";
      case 409 -> code + ", another process polls with the same token: stop one of them";
      default -> String.valueOf(code);
    };
  }

  private void up() {
    down = false;
    if (refusalLogged || noAnswerLogged) {
      refusalLogged = false;
      noAnswerLogged = false;
      log.info("Telegram answers again");
    }
  }

  private static long parseSeconds(String header) {
    return header.matches("\\d{1,6}") ? Long.parseLong(header) : 5;
  }

  @Override
  public void reset() {
    backOff.reset();
  }

  @Override
  public long nextBackOffMillis() {
    lastActivity = clock.instant();
    down = down || !ended;
    if (!lastPollRefused && !noAnswerLogged && !ended) {
      noAnswerLogged = true;
      log.warn(
          "Telegram does not answer; retrying at least every {} s", MAX_BACK_OFF_MILLIS / 1000);
    }
    long retryAfter =
        lastActivity.isBefore(notBefore) ? Duration.between(lastActivity, notBefore).toMillis() : 0;
    return Math.max(backOff.nextBackOffMillis(), retryAfter);
  }
}
