package dev.chaoxin.digest.delivery;

import static dev.chaoxin.digest.delivery.DeliveryFixture.DAY;
import static dev.chaoxin.digest.delivery.DeliveryFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Stops after each step, starts again, and counts what each reader got. */
class CrashTest {

  private static final int READERS = 7;

  @EachDatabase
  void bringsEverythingOnceWhenItStopsBetweenTheParts(Database database) {
    try (DeliveryFixture stand = stand(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.BEFORE_THE_MARK);
        RecordingMessenger after = RecordingMessenger.telegram();

        crashAndStartAgain(stand, halting, after);

        assertThat(Stream.concat(halting.bag.keys().stream(), after.keys().stream()))
            .as("stopped at step %d", step)
            .hasSize(READERS)
            .doesNotHaveDuplicates();
        nextDay(stand);
      }
    }
  }

  @EachDatabase
  void neverRepeatsThePartThatWasOnItsWayToAChat(Database database) {
    try (DeliveryFixture stand = stand(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.AFTER_ARRIVAL);
        RecordingMessenger after = RecordingMessenger.telegram();

        DeliveryReport report = crashAndStartAgain(stand, halting, after);

        assertThat(Stream.concat(halting.bag.keys().stream(), after.keys().stream()))
            .as("stopped at step %d", step)
            .hasSize(READERS)
            .doesNotHaveDuplicates();
        assertThat(report.ambiguous()).isPositive();
        nextDay(stand);
      }
    }
  }

  @EachDatabase
  void repeatsTheMailThatWasOnItsWayUnderTheSameKey(Database database) {
    try (DeliveryFixture stand = stand(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.mail(), step, Moment.AFTER_ARRIVAL);
        RecordingMessenger after = RecordingMessenger.mail();

        crashAndStartAgain(stand, halting, after);

        List<String> keys =
            Stream.concat(halting.bag.keys().stream(), after.keys().stream()).toList();
        assertThat(keys.stream().distinct()).as("stopped at step %d", step).hasSize(READERS);
        assertThat(keys).hasSizeBetween(READERS + 1, READERS + 4);
        nextDay(stand);
      }
    }
  }

  @EachDatabase
  void plansEveryReaderOnceWhenItStopsWhilePlanning(Database database) {
    try (DeliveryFixture stand = stand(database)) {
      for (int step = 1; step <= READERS; step++) {
        Halting halting = new Halting(RecordingMessenger.telegram(), step, Moment.WHILE_PLANNING);
        RecordingMessenger after = RecordingMessenger.telegram();

        crashAndStartAgain(stand, halting, after);

        assertThat(after.keys()).hasSize(READERS).doesNotHaveDuplicates();
        nextDay(stand);
      }
    }
  }

  @EachDatabase
  void bringsEverythingOnceFromTwoNodesAtOnce(Database database) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try (DeliveryFixture stand = new DeliveryFixture(database)) {
      stand.fileIssue(DAY, "渔港开渔");
      for (int chat = 1; chat <= 150; chat++) {
        stand.reader(chat, "渔港");
      }
      RecordingMessenger one = RecordingMessenger.telegram();
      RecordingMessenger other = RecordingMessenger.telegram();

      Callable<DeliveryReport> first = () -> stand.service(one).run(MORNING);
      Callable<DeliveryReport> second = () -> stand.service(other).run(MORNING);
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

  private static DeliveryFixture stand(Database database) {
    DeliveryFixture stand = new DeliveryFixture(database);
    stand.fileIssue(DAY, "渔港开渔");
    for (int chat = 1; chat <= READERS; chat++) {
      stand.linkMailbox(stand.reader(chat, "渔港"), "reader" + chat + "@example.org");
    }
    return stand;
  }

  private static DeliveryReport crashAndStartAgain(
      DeliveryFixture stand, Messenger halting, Messenger after) {
    assertThatThrownBy(() -> stand.service(halting).run(stand.clock.instant()))
        .isInstanceOf(Halt.class);
    stand.clock.advance(DeliveryClaims.LEASE.plusSeconds(1));
    return stand.service(after).run(stand.clock.instant());
  }

  private static void nextDay(DeliveryFixture stand) {
    stand.clock.advance(Duration.ofHours(24));
    stand.fileIssue(
        java.time.LocalDate.ofInstant(stand.clock.instant(), java.time.ZoneId.of("Asia/Shanghai")),
        "渔港又开渔");
  }

  private enum Moment {
    WHILE_PLANNING,
    BEFORE_THE_MARK,
    AFTER_ARRIVAL
  }

  private static final class Halt extends Error {
    private static final long serialVersionUID = 1;
  }

  /** A machine that stops for good at one step. */
  private static final class Halting implements Messenger {
    private final RecordingMessenger bag;
    private final int step;
    private final Moment moment;
    private final AtomicInteger steps = new AtomicInteger();

    Halting(RecordingMessenger bag, int step, Moment moment) {
      this.bag = bag;
      this.step = step;
      this.moment = moment;
    }

    private void pass(Moment now) {
      if (now == moment && steps.incrementAndGet() >= step) {
        throw new Halt();
      }
    }

    @Override
    public boolean serves(Channel channel) {
      if (bag.serves(channel)) {
        pass(Moment.WHILE_PLANNING);
      }
      return bag.serves(channel);
    }

    @Override
    public boolean repeatable() {
      return bag.repeatable();
    }

    @Override
    public Duration awaitPermit(Channel to) {
      pass(Moment.BEFORE_THE_MARK);
      return Duration.ZERO;
    }

    @Override
    public DeliveryOutcome send(OutgoingPart consignment) {
      DeliveryOutcome outcome = bag.send(consignment);
      pass(Moment.AFTER_ARRIVAL);
      return outcome;
    }
  }
}
