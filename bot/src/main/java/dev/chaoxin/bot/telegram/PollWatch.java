package dev.chaoxin.bot.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.util.ExponentialBackOff;

/**
 * Watches a poll: when it last got an answer, and how long to wait after a failure. Obeys the
 * server's Retry-After, which the library does not, and says once that the line is down and once
 * that it is up again, which the library says with a stack trace a failure.
 */
final class PollWatch implements Interceptor, BackOff {

  private static final Logger log = LoggerFactory.getLogger(PollWatch.class);

  private static final int LONGEST_MILLIS = 10_000;

  // The library's own default gives up growing after a quarter of an hour and waits that long.
  private final ExponentialBackOff growing =
      new ExponentialBackOff.Builder()
          .setMaxIntervalMillis(LONGEST_MILLIS)
          .setMaxElapsedTimeMillis(Integer.MAX_VALUE)
          .build();

  private final Clock clock;
  private volatile Instant sign;
  private volatile Instant notBefore = Instant.MIN;
  private volatile boolean down;
  private volatile boolean ended;

  PollWatch(Clock clock) {
    this.clock = clock;
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
    Response response = chain.proceed(chain.request());
    sign = clock.instant();
    if (response.code() == 429) {
      notBefore = sign.plusSeconds(seconds(response.header("Retry-After", "5")));
    }
    if (response.isSuccessful()) {
      up();
    } else {
      log.warn("Telegram answered a poll with {}", meaning(response.code()));
    }
    return response;
  }

  private static String meaning(int code) {
    return switch (code) {
      case 401, 404 -> code + ": it does not know this token, see CHAOXIN_TELEGRAM_TOKEN";
      case 409 -> code + ": another process polls with the same token, stop one of them";
      default -> String.valueOf(code);
    };
  }

  private void up() {
    if (down) {
      down = false;
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
    if (!down && !ended) {
      down = true;
      log.warn("Telegram does not answer; trying again, at most {} s apart", LONGEST_MILLIS / 1000);
    }
    long asked = sign.isBefore(notBefore) ? Duration.between(sign, notBefore).toMillis() : 0;
    return Math.max(growing.nextBackOffMillis(), asked);
  }
}
