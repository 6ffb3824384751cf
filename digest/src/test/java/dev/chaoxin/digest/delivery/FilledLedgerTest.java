package dev.chaoxin.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ledger of an earlier time, with deliveries that wait, is brought up to date. */
class FilledLedgerTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 11);
  private static final Instant NOW = Instant.parse("2025-03-11T00:00:00Z");

  static List<String> urls() {
    return List.of(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
        EachDatabase.Fresh.postgresUrl());
  }

  @ParameterizedTest
  @MethodSource("urls")
  void findsAllThatWaitedBeforeAndNothingElse(String url) {
    fill(url);

    try (Database database = Database.open(url, 4)) {
      DeliveryClaims desk = new DeliveryClaims(database);

      assertThat(claims(desk, ChannelKind.TELEGRAM, NOW))
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, 100).filter(reader -> reader % 3 == 0).boxed().toList());
      assertThat(claims(desk, ChannelKind.TELEGRAM, NOW)).isEmpty();
      assertThat(claims(desk, ChannelKind.MAIL, NOW)).isEmpty();
      assertThat(claims(desk, ChannelKind.MAIL, NOW.plusSeconds(60))).containsExactly(5L, 5L);
    }
  }

  /**
   * Of a hundred readers every third waits; a mail of one reader to two mailboxes is put off. The
   * ledger is as it was before deliveries were bound in sheaves.
   */
  private static void fill(String url) {
    try (Database database = Database.open(url, 2)) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("DROP TABLE delivery_sheaf");
                handle.execute("ALTER TABLE delivery DROP COLUMN sheaf");
                handle.execute("CREATE INDEX delivery_ready ON delivery (carrier, ready_at)");
                handle.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '303'");
                handle.execute(
                    "INSERT INTO delivery_round (id, local_day, planned_at, news_until)"
                        + " VALUES (1, ?, ?, ?)",
                    DAY,
                    Timestamps.toDatabase(NOW),
                    Timestamps.toDatabase(NOW));
                for (int reader = 0; reader < 100; reader++) {
                  deliver(handle, reader, 0, "telegram", reader % 3 == 0 ? NOW : null);
                }
                deliver(handle, 5, 1, "mail", NOW.plusSeconds(60));
                deliver(handle, 5, 2, "mail", NOW.plusSeconds(60));
              });
    }
  }

  private static void deliver(
      Handle handle, long reader, int place, String carrier, Instant ready) {
    handle
        .createUpdate(
            "INSERT INTO delivery (reader, local_day, place, round, carrier, address, state,"
                + " ready_at) VALUES (:reader, :day, :place, 1, :carrier, '7', :state, :ready)")
        .bind("reader", reader)
        .bind("day", DAY)
        .bind("place", place)
        .bind("carrier", carrier)
        .bind("state", ready == null ? "SENT" : "WAITING")
        .bind("ready", ready == null ? null : Timestamps.toDatabase(ready))
        .execute();
  }

  private static List<Long> claims(DeliveryClaims desk, ChannelKind carrier, Instant now) {
    List<Long> readers = new ArrayList<>();
    for (List<Claim> some = desk.claim(carrier, now, 20);
        !some.isEmpty();
        some = desk.claim(carrier, now, 20)) {
      some.forEach(claim -> readers.add(claim.id().reader()));
    }
    return readers;
  }
}
