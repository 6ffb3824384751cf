package dev.chaoxin.digest.delivery;

import static dev.chaoxin.digest.delivery.DeliveryFixture.DAY;
import static dev.chaoxin.digest.delivery.DeliveryFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Stops after each step, starts again, and counts what each reader received. */
class CrashTest {

  private static final int READERS = 7;

  @EachDatabase
  void deliversEverythingOnceAfterStoppingBetweenParts(Database database) {
    try (DeliveryFixture fixture = fixtureWithReaders(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.BEFORE_IN_FLIGHT);
        RecordingMessenger after = RecordingMessenger.telegram();

        crashAndStartAgain(fixture, halting, after);

        assertThat(Stream.concat(halting.delegate.keys().stream(), after.keys().stream()))
            .as("stopped at step %d", step)
            .hasSize(READERS)
            .doesNotHaveDuplicates();
        nextDay(fixture);
      }
    }
  }

  @EachDatabase
  void neverRepeatsATelegramMessageThatWasInFlight(Database database) {
    try (DeliveryFixture fixture = fixtureWithReaders(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.AFTER_SENDING);
        RecordingMessenger after = RecordingMessenger.telegram();

        DeliveryReport report = crashAndStartAgain(fixture, halting, after);

        assertThat(Stream.concat(halting.delegate.keys().stream(), after.keys().stream()))
            .as("stopped at step %d", step)
            .hasSize(READERS)
            .doesNotHaveDuplicates();
        assertThat(report.ambiguous()).isPositive();
        nextDay(fixture);
      }
    }
  }

  @EachDatabase
  void repeatsAMailThatWasInFlightWithTheSameKey(Database database) {
    try (DeliveryFixture fixture = fixtureWithReaders(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.mail(), step, Moment.AFTER_SENDING);
        RecordingMessenger after = RecordingMessenger.mail();

        crashAndStartAgain(fixture, halting, after);

        List<String> keys =
            Stream.concat(halting.delegate.keys().stream(), after.keys().stream()).toList();
        assertThat(keys.stream().distinct()).as("stopped at step %d", step).hasSize(READERS);
        assertThat(keys).hasSizeBetween(READERS + 1, READERS + 4);
        nextDay(fixture);
      }
    }
  }

  @EachDatabase
  void plansEveryReaderOnceAfterStoppingDuringPlanning(Database database) {
    try (DeliveryFixture fixture = fixtureWithReaders(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.DURING_PLANNING);
        RecordingMessenger after = RecordingMessenger.telegram();

        crashAndStartAgain(fixture, halting, after);

        assertThat(after.keys()).hasSize(READERS).doesNotHaveDuplicates();
        nextDay(fixture);
      }
    }
  }

  @EachDatabase
  void deliversEverythingOnceFromTwoNodesAtOnce(Database database) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      for (int chat = 1; chat <= 150; chat++) {
        fixture.reader(chat, "渔港");
      }
      RecordingMessenger one = RecordingMessenger.telegram();
      RecordingMessenger other = RecordingMessenger.telegram();

      Callable<DeliveryReport> first = () -> fixture.service(one).run(MORNING);
      Callable<DeliveryReport> second = () -> fixture.service(other).run(MORNING);
      for (Future<DeliveryReport> node : nodes.invokeAll(List.of(first, second))) {
        node.get();
      }

      assertThat(Stream.concat(one.keys().stream(), other.keys().stream()))
          .hasSize(150)
          .doesNotHaveDuplicates();
    } finally {
      nodes.shutdown();
    }
  }

  private static DeliveryFixture fixtureWithReaders(Database database) {
    DeliveryFixture fixture = new DeliveryFixture(database);
    fixture.fileIssue(DAY, "渔港开渔");
    for (int chat = 1; chat <= READERS; chat++) {
      fixture.linkMailbox(fixture.reader(chat, "渔港"), "reader" + chat + "@example.org");
    }
    return fixture;
  }

  private static DeliveryReport crashAndStartAgain(
      DeliveryFixture fixture, Messenger halting, Messenger after) {
    assertThatThrownBy(() -> fixture.service(halting).run(fixture.clock.instant()))
        .isInstanceOf(Halt.class);
    fixture.clock.advance(DeliveryClaims.LEASE.plusSeconds(1));
    return fixture.service(after).run(fixture.clock.instant());
  }

  private static void nextDay(DeliveryFixture fixture) {
    fixture.clock.advance(Duration.ofHours(24));
    fixture.fileIssue(
        LocalDate.ofInstant(fixture.clock.instant(), ZoneId.of("Asia/Shanghai")), "渔港又开渔");
  }

  private enum Moment {
    DURING_PLANNING,
    BEFORE_IN_FLIGHT,
    AFTER_SENDING
  }

  private static final class Halt extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Throws at the given step and at each one after it. */
  private static final class Halting implements Messenger {
    private final RecordingMessenger delegate;
    private final int step;
    private final Moment moment;
    private final AtomicInteger steps = new AtomicInteger();

    Halting(RecordingMessenger delegate, int step, Moment moment) {
      this.delegate = delegate;
      this.step = step;
      this.moment = moment;
    }

    private void reach(Moment now) {
      if (now == moment && steps.incrementAndGet() >= step) {
        throw new Halt();
      }
    }

    @Override
    public boolean serves(Channel channel) {
      if (delegate.serves(channel)) {
        reach(Moment.DURING_PLANNING);
      }
      return delegate.serves(channel);
    }

    @Override
    public boolean repeatable() {
      return delegate.repeatable();
    }

    @Override
    public Duration awaitPermit(Channel to) {
      reach(Moment.BEFORE_IN_FLIGHT);
      return Duration.ZERO;
    }

    @Override
    public DeliveryOutcome send(OutgoingPart part) {
      DeliveryOutcome outcome = delegate.send(part);
      reach(Moment.AFTER_SENDING);
      return outcome;
    }
  }
}
