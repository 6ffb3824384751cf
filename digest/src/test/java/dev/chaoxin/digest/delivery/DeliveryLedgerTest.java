package dev.chaoxin.digest.delivery;

import static dev.chaoxin.digest.delivery.DeliveryFixture.DAY;
import static dev.chaoxin.digest.delivery.DeliveryFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DeliveryLedgerTest {

  private final RecordingMessenger telegram =
      RecordingMessenger.telegram()
          .respondWith(
              part -> {
                if (part.to().equals(DeliveryFixture.chat(2))) {
                  return new Refused("can't parse entities");
                }
                return part.to().equals(DeliveryFixture.chat(3))
                    ? new Deferred(Duration.ofMinutes(1), "too many requests")
                    : new Accepted("77");
              });

  @EachDatabase
  void countsTheStatesOfADayAndListsTheLatestFailures(Database database) {
    try (DeliveryFixture fixture = threeReaders(database)) {
      DeliveryLedger ledger = new DeliveryLedger(database);

      assertThat(ledger.overview(7))
          .containsExactly(
              new DayStatistics(
                  DAY,
                  Map.of(
                      DeliveryState.WAITING, 1,
                      DeliveryState.SENT, 1,
                      DeliveryState.AMBIGUOUS, 0,
                      DeliveryState.FAILED, 1,
                      DeliveryState.CLOSED, 0),
                  1));
      DeliveryEntry failure = ledger.failures(5).get(0);
      assertThat(failure.to()).isEqualTo(DeliveryFixture.chat(2));
      assertThat(failure.reason()).isEqualTo("can't parse entities");
      assertThat(failure.readyAt()).isEmpty();
    }
  }

  @EachDatabase
  void listsTheDeliveriesOfADayAndOfAReader(Database database) {
    try (DeliveryFixture fixture = threeReaders(database)) {
      DeliveryLedger ledger = new DeliveryLedger(database);
      List<DeliveryState> states = new ArrayList<>();
      ledger.eachDelivery(DAY, entry -> states.add(entry.state()));

      assertThat(states)
          .containsExactly(DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.WAITING);
      long third = fixture.subscriptions.findBy(DeliveryFixture.chat(3)).orElseThrow().id();
      DeliveryEntry waiting = ledger.of(third, 3).get(0);
      assertThat(waiting.readyAt()).hasValue(MORNING.plusSeconds(60));
      assertThat(waiting.reason()).isEqualTo("too many requests");
      assertThat(waiting.partsDone()).isZero();
    }
  }

  @EachDatabase
  void deletesOldDaysExceptWaitingDeliveries(Database database) {
    try (DeliveryFixture fixture = threeReaders(database)) {
      DeliveryLedger ledger = new DeliveryLedger(database);

      ledger.forgetBefore(DAY.plusDays(1));
      telegram.respondWith(part -> new Accepted("78"));
      fixture.clock.advance(Duration.ofHours(1));

      assertThat(fixture.service(telegram).send().sent()).isEqualTo(1);
      ledger.forgetBefore(DAY.plusDays(1));
      assertThat(ledger.overview(7)).isEmpty();
      for (String table :
          List.of(
              "delivery", "delivery_receipt", "delivery_run", "digest_content", "rendered_part")) {
        assertThat(rows(database, table)).as(table).isZero();
      }
    }
  }

  private DeliveryFixture threeReaders(Database database) {
    DeliveryFixture fixture = new DeliveryFixture(database);
    fixture.fileIssue(DAY, "渔港开渔");
    for (int chat = 1; chat <= 3; chat++) {
      fixture.reader(chat, "渔港");
    }
    fixture.service(telegram).run(MORNING);
    return fixture;
  }

  private static int rows(Database database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
