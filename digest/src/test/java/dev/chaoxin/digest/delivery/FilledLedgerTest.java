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

/** A ledger filled before the process started, in which some deliveries are finished. */
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
  void claimsWaitingDeliveriesOnly(String url) {
    fill(url);

    try (Database database = Database.open(url, 4)) {
      DeliveryClaims claims = new DeliveryClaims(database);

      assertThat(readers(claimAll(claims, ChannelKind.TELEGRAM, NOW)))
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, 100).filter(reader -> reader % 3 == 0).boxed().toList());
      assertThat(claimAll(claims, ChannelKind.TELEGRAM, NOW)).isEmpty();
      assertThat(claimAll(claims, ChannelKind.MAIL, NOW)).isEmpty();
      assertThat(readers(claimAll(claims, ChannelKind.MAIL, NOW.plusSeconds(60))))
          .containsExactly(5L, 5L);
    }
  }

  @ParameterizedTest
  @MethodSource("urls")
  void removesABatchWhoseDeliveriesAreAllFinished(String url) {
    fill(url);

    try (Database database = Database.open(url, 4)) {
      DeliveryClaims claims = new DeliveryClaims(database);
      DeliveryProgress progress = new DeliveryProgress(database);
      claimAll(claims, ChannelKind.TELEGRAM, NOW)
          .forEach(claim -> progress.finish(claim, DeliveryState.SENT, ""));
      assertThat(batches(database)).isEqualTo(6);

      Instant leasesEnd = NOW.plus(DeliveryClaims.LEASE);
      assertThat(claimAll(claims, ChannelKind.TELEGRAM, leasesEnd)).isEmpty();
      assertThat(batches(database)).isEqualTo(1);
    }
  }

  /**
   * A hundred Telegram deliveries, of which every third is waiting, and two waiting mails for one
   * reader.
   */
  private static void fill(String url) {
    try (Database database = Database.open(url, 2)) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute(
                    "INSERT INTO delivery_run (id, local_day, planned_at, news_until)"
                        + " VALUES (1, ?, ?, ?)",
                    DAY,
                    Timestamps.toDatabase(NOW),
                    Timestamps.toDatabase(NOW));
                for (int reader = 0; reader < 100; reader++) {
                  insert(handle, reader, 0, "telegram", reader / 20, reader % 3 == 0 ? NOW : null);
                }
                insert(handle, 5, 1, "mail", 9, NOW.plusSeconds(60));
                insert(handle, 5, 2, "mail", 9, NOW.plusSeconds(60));
                // A batch may be ready earlier than its deliveries, as the one with the mails is.
                handle
                    .createUpdate(
                        "INSERT INTO delivery_batch (id, local_day, channel_kind, ready_at, readers)"
                            + " SELECT batch, local_day, channel_kind, :ready,"
                            + " ARRAY_AGG(DISTINCT reader)"
                            + " FROM delivery GROUP BY batch, local_day, channel_kind")
                    .bind("ready", Timestamps.toDatabase(NOW))
                    .execute();
              });
    }
  }

  private static void insert(
      Handle handle, long reader, int channelIndex, String kind, int batch, Instant ready) {
    handle
        .createUpdate(
            "INSERT INTO delivery (reader, local_day, channel_index, run, content, batch,"
                + " channel_kind, address, state, ready_at)"
                + " VALUES (:reader, :day, :channelIndex, 1, 0, :batch, :kind, '7', :state, :ready)")
        .bind("reader", reader)
        .bind("day", DAY)
        .bind("channelIndex", channelIndex)
        .bind("batch", batch)
        .bind("kind", kind)
        .bind("state", ready == null ? "SENT" : "WAITING")
        .bind("ready", ready == null ? null : Timestamps.toDatabase(ready))
        .execute();
  }

  private static List<Claim> claimAll(DeliveryClaims claims, ChannelKind kind, Instant now) {
    List<Claim> all = new ArrayList<>();
    for (List<Claim> some = claims.claim(kind, now, 20);
        !some.isEmpty();
        some = claims.claim(kind, now, 20)) {
      all.addAll(some);
    }
    return all;
  }

  private static List<Long> readers(List<Claim> claims) {
    return claims.stream().map(claim -> claim.id().reader()).toList();
  }

  private static int batches(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM delivery_batch")
                    .mapTo(Integer.class)
                    .one());
  }
}
