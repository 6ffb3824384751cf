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
 * Watches a poll: when it last got an answer, and how long to wait after a failure. Obeys the
 * server's Retry-After, which the library does not, and says once that the line is down and once
 * that it is up again, which the library says with a stack trace a failure. A refusal is said again
 * after a while: two programs that poll with one token refuse each other every few seconds.
 */
final class PollMonitor implements Interceptor, BackOff {

  private static final int LONGEST_MILLIS = 10_000;
  private static final Duration QUIET = Duration.ofMinutes(10);

  // The library's own default gives up growing after a quarter of an hour and waits that long.
  private final ExponentialBackOff growing =
      new ExponentialBackOff.Builder()
          .setMaxIntervalMillis(LONGEST_MILLIS)
          .setMaxElapsedTimeMillis(Integer.MAX_VALUE)
          .build();

  private final Clock clock;
  private final Logger log;
  private volatile Instant sign;
  private volatile Instant notBefore = Instant.MIN;
  private volatile boolean down;

  /** When each refusal was last said, by its code. */
  private final Map<Integer, Instant> said = new ConcurrentHashMap<>();

  /** Whether the last failure was an answer. */
  private volatile boolean refused;

  /** Whether it was said that nothing answers. */
  private volatile boolean silent;

  /** Whether a refusal was said since the line was last up. */
  private volatile boolean complained;

  private volatile boolean ended;

  PollMonitor(Clock clock) {
    this(clock, LoggerFactory.getLogger(PollMonitor.class));
  }

  PollMonitor(Clock clock, Logger log) {
    this.clock = clock;
    this.log = log;
    this.sign = clock.instant();
  }

  /**
   * When the poll last gave a sign of life: an answer or a failure. Later than now while the server
   * asked for a pause.
   */
  Instant sign() {
    return sign.isAfter(notBefore) ? sign : notBefore;
  }

  /** Whether the server answers, as far as is known. */
  boolean isUp() {
    return !down;
  }

  /** The poll is being ended on purpose: what fails from now on is nobody's news. */
  void end() {
    ended = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    refused = false;
    Response response = chain.proceed(chain.request());
    sign = clock.instant();
    if (response.code() == 429) {
      notBefore = sign.plusSeconds(seconds(response.header("Retry-After", "5")));
    }
    if (response.isSuccessful()) {
      up();
    } else {
      refused = true;
      complain(response.code());
    }
    return response;
  }

  private void complain(int code) {
    Instant before = said.getOrDefault(code, Instant.MIN);
    if (!before.plus(QUIET).isAfter(sign)) {
      said.put(code, sign);
      complained = true;
      log.warn("Telegram answered a poll with {}", meaning(code));
    }
  }

  private static String meaning(int code) {
    return switch (code) {
      case 401, 404 -> code + ": it does not know this token, see CHAOXIN_TELEGRAM_TOKEN";
      case 409 -> code + ": another process polls with the same token, stop one of them";
      default -> String.valueOf(code);
    };
  }

  private void up() {
    down = false;
    if (complained || silent) {
      complained = false;
      silent = false;
      log.info("Telegram answers again");
    }
  }

  private static long seconds(String header) {
    return header.matches("\\d{1,6}") ? Long.parseLong(header) : 5;
  }

  @Override
  public void reset() {
    growing.reset();
  }

  @Override
  public long nextBackOffMillis() {
    sign = clock.instant();
    down = down || !ended;
    if (!refused && !silent && !ended) {
      silent = true;
      log.warn("Telegram does not answer; trying again, at most {} s apart", LONGEST_MILLIS / 1000);
    }
    long asked = sign.isBefore(notBefore) ? Duration.between(sign, notBefore).toMillis() : 0;
    return Math.max(growing.nextBackOffMillis(), asked);
  }
}
