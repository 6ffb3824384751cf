package dev.chaoxin.digest.delivery.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateGovernorTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration TELEGRAM_PERIOD = Duration.ofMillis(40);

  private long now = -5_000_000_000L;
  private Runnable whileWaiting = () -> {};
  private final RateGovernor telegram =
      new RateGovernor(RateLimits.TELEGRAM, RateLimits::of, () -> now, this::sleep);
  private final RateGovernor mail =
      new RateGovernor(RateLimits.MAIL, RateLimits::of, () -> now, this::sleep);

  @Test
  void sendsTwentyFiveASecondToAllChatsTogether() {
    List<Long> times = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      times.add(at(telegram, chat(i)));
    }

    assertThat(mostWithin(times, Duration.ofMillis(999))).isEqualTo(25);
    assertThat(times.get(99) - times.get(0)).isEqualTo(Duration.ofMillis(99 * 40).toNanos());
  }

  @Test
  void spacesMessagesEvenlyIfTheLimitAllowsSeveralInAPeriod() {
    RateGovernor fourASecond =
        new RateGovernor(
            new RateLimit(4, Duration.ofSeconds(1)), RateLimits::of, () -> now, this::sleep);
    long first = at(fourASecond, chat(1));

    assertThat(at(fourASecond, chat(2)) - first).isEqualTo(Duration.ofMillis(250).toNanos());
    assertThat(at(fourASecond, chat(3)) - first).isEqualTo(Duration.ofMillis(500).toNanos());
  }

  @Test
  void keepsTheRateAfterAQuietMinute() {
    at(telegram, chat(1));
    now += Duration.ofMinutes(1).toNanos();
    List<Long> times = new ArrayList<>();
    for (int i = 2; i <= 60; i++) {
      times.add(at(telegram, chat(i)));
    }

    assertThat(mostWithin(times, Duration.ofMillis(999))).isEqualTo(25);
  }

  @Test
  void allowsAChatAShortBurstAndThenOneMessageASecond() {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      times.add(at(telegram, chat(7)));
    }

    assertThat(mostWithin(times, Duration.ofSeconds(3))).isEqualTo(3);
    assertThat(times.get(2) - times.get(0)).isLessThan(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void sendsAGroupTwentyMessagesAMinute() {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      times.add(at(telegram, chat(-100_200_300L)));
    }

    assertThat(mostWithin(times, Duration.ofMinutes(1))).isEqualTo(20);
  }

  @Test
  void doesNotDelayOtherChatsForABusyOne() {
    for (int i = 0; i < 3; i++) {
      at(telegram, chat(7));
    }
    long before = now;

    assertThat(at(telegram, chat(8)) - before).isEqualTo(Duration.ofMillis(40).toNanos());
  }

  @Test
  void sendsAReplyBeforeAWaitingBroadcast() {
    long first = at(telegram, chat(1));
    List<Long> replied = new ArrayList<>();
    whileWaiting =
        () -> {
          whileWaiting = () -> {};
          telegram.acquire(Priority.REPLY, chat(2), LONG);
          replied.add(now - first);
        };

    long broadcast = at(telegram, chat(3)) - first;

    assertThat(replied).containsExactly(Duration.ofMillis(40).toNanos());
    assertThat(broadcast).isGreaterThanOrEqualTo(Duration.ofMillis(80).toNanos());
  }

  @Test
  void pausesOnlyTheDestinationThatAskedForIt() {
    telegram.pause(chat(1), Duration.ofSeconds(30));
    long before = now;

    assertThat(at(telegram, chat(2)) - before).isZero();
    assertThat(at(telegram, chat(1)) - before).isEqualTo(Duration.ofSeconds(30).toNanos());
  }

  @Test
  void pausesAllWhileTwoDestinationsArePaused() {
    telegram.pause(chat(1), Duration.ofSeconds(30));
    telegram.pause(chat(2), Duration.ofSeconds(20));
    long before = now;

    assertThat(at(telegram, chat(3)) - before).isEqualTo(Duration.ofSeconds(20).toNanos());
  }

  @Test
  void doesNotPauseAllIfTheFirstPauseIsOver() {
    telegram.pause(chat(1), Duration.ofSeconds(30));
    now += Duration.ofSeconds(30).toNanos();
    telegram.pause(chat(2), Duration.ofSeconds(20));
    long before = now;

    assertThat(at(telegram, chat(3)) - before).isZero();
    assertThat(at(telegram, chat(2)) - before).isEqualTo(Duration.ofSeconds(20).toNanos());
  }

  @Test
  void doesNotPauseAllIfOneDestinationAsksTwice() {
    telegram.pause(chat(1), Duration.ofSeconds(30));
    telegram.pause(chat(1), Duration.ofSeconds(20));
    long before = now;

    assertThat(at(telegram, chat(2)) - before).isZero();
    assertThat(at(telegram, chat(1)) - before).isEqualTo(Duration.ofSeconds(30).toNanos());
  }

  @Test
  void reservesNoSlotForAReplyBeyondItsMaximumWait() {
    long first = at(telegram, chat(1));

    Duration wait = telegram.acquire(Priority.REPLY, chat(2), TELEGRAM_PERIOD.minusNanos(1));

    assertThat(wait).isEqualTo(TELEGRAM_PERIOD);
    assertThat(now).isEqualTo(first);
    assertThat(at(telegram, chat(3)) - first).isEqualTo(TELEGRAM_PERIOD.toNanos());
  }

  @Test
  void reservesASlotForAReplyExactlyAtItsMaximumWait() {
    long first = at(telegram, chat(1));
    List<Long> broadcast = new ArrayList<>();
    whileWaiting =
        () -> {
          whileWaiting = () -> {};
          broadcast.add(at(telegram, chat(3)) - first);
        };

    assertThat(telegram.acquire(Priority.REPLY, chat(2), TELEGRAM_PERIOD)).isZero();
    assertThat(broadcast).containsExactly(2 * TELEGRAM_PERIOD.toNanos());
  }

  @Test
  void returnsTheWaitIfItIsTooLong() {
    telegram.pause(chat(1), Duration.ofMinutes(10));
    long before = now;

    assertThat(telegram.acquire(Priority.BROADCAST, chat(1), Duration.ofSeconds(5)))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(now).isEqualTo(before);
  }

  @Test
  void ignoresTheCaseOfAMailDomain() {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      times.add(at(mail, new Channel.Mailbox("r" + i + (i % 2 == 0 ? "@QQ.com" : "@qq.com"))));
    }

    assertThat(times.get(9) - times.get(0)).isEqualTo(Duration.ofMillis(9 * 900).toNanos());
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    at(telegram, chat(1));
    Thread.currentThread().interrupt();

    assertThat(telegram.acquire(Priority.BROADCAST, chat(2), LONG))
        .isEqualTo(Duration.ofMillis(40));
    assertThat(Thread.interrupted()).isTrue();
  }

  private long at(RateGovernor governor, Channel to) {
    assertThat(governor.acquire(Priority.BROADCAST, to, LONG)).isZero();
    return now;
  }

  private void sleep(long nanos) {
    assertThat(nanos).isPositive();
    whileWaiting.run();
    now += nanos;
  }

  private static int mostWithin(List<Long> times, Duration period) {
    int most = 0;
    for (long from : times) {
      int count =
          (int) times.stream().filter(t -> t >= from && t <= from + period.toNanos()).count();
      most = Math.max(most, count);
    }
    return most;
  }

  private static Channel chat(long id) {
    return new Channel.TelegramChat(id, OptionalInt.empty());
  }
}
