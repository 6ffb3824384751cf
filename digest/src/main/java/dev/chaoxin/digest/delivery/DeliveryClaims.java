package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Leases deliveries to workers. The queue is the table {@code delivery_batch}: one row for up to
 * twenty deliveries that were planned together, whose {@code ready_at} is never later than that of
 * any of them. Whoever makes a delivery ready earlier locks its batch first, then the delivery.
 */
final class DeliveryClaims {

  /** How long a worker may go without a sign of life before another one takes over. */
  static final Duration LEASE = Duration.ofMinutes(10);

  /** Deliveries in a batch. */
  static final int BATCH_SIZE = 20;

  private final Database database;

  DeliveryClaims(Database database) {
    this.database = database;
  }

  private record Batch(long id, LocalDate day, List<Long> readers) {}

  /** Leases up to {@code limit} deliveries that are ready, for {@link #LEASE}. */
  List<Claim> claim(ChannelKind kind, Instant now, int limit) {
    String leaseOwner = LeaseOwner.create();
    Optional<List<Claim>> claims;
    do {
      claims = database.inTransaction(handle -> claim(handle, kind, now, limit, leaseOwner));
    } while (claims.isPresent() && claims.get().isEmpty());
    return claims.orElse(List.of());
  }

  /** Empty if no batch is ready; an empty list if the locked batch turned out to have none. */
  private static Optional<List<Claim>> claim(
      Handle handle, ChannelKind kind, Instant now, int limit, String leaseOwner) {
    Optional<Batch> batch = lockReadyBatch(handle, kind, now);
    if (batch.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> claims = new ArrayList<>();
    for (DeliveryId id : readyDeliveries(handle, batch.get(), now, limit)) {
      id.bind(
              handle.createUpdate(
                  "UPDATE delivery SET lease_owner = :owner, ready_at = :leaseEnd"
                      + DeliveryId.WHERE))
          .bind("owner", leaseOwner)
          .bind("leaseEnd", Timestamps.toDatabase(now.plus(LEASE)))
          .execute();
      claims.add(load(handle, id, leaseOwner));
    }
    updateReadyTime(handle, batch.get());
    return Optional.of(claims);
  }

  /** Skips batches locked by others. */
  private static Optional<Batch> lockReadyBatch(Handle handle, ChannelKind kind, Instant now) {
    // No ORDER BY: with one, H2 locks every ready batch and a second worker finds none.
    return handle
        .createQuery(
            "SELECT id, local_day, readers FROM delivery_batch"
                + " WHERE channel_kind = :kind AND ready_at <= :now"
                + " FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED")
        .bind("kind", kind.code())
        .bind("now", Timestamps.toDatabase(now))
        .map(
            (row, context) ->
                new Batch(row.getLong(1), row.getObject(2, LocalDate.class), readers(row)))
        .findFirst();
  }

  private static List<Long> readers(ResultSet row) throws SQLException {
    List<Long> readers = new ArrayList<>();
    for (Object reader : (Object[]) row.getArray(3).getArray()) {
      readers.add((Long) reader);
    }
    return readers;
  }

  private static List<DeliveryId> readyDeliveries(
      Handle handle, Batch batch, Instant now, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + DeliveryId.COLUMNS
                + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " JOIN delivery d ON d.reader = u.reader AND d.local_day = :day"
                + " WHERE d.batch = :batch AND d.ready_at <= :now"
                + " ORDER BY d.reader, d.channel_index FETCH FIRST :limit ROWS ONLY")
        .bindArray("readers", Long.class, batch.readers())
        .bind("day", batch.day())
        .bind("batch", batch.id())
        .bind("now", Timestamps.toDatabase(now))
        .bind("limit", limit)
        .map((row, context) -> DeliveryId.read(row))
        .list();
  }

  private static Claim load(Handle handle, DeliveryId id, String leaseOwner) {
    return id.bind(
            handle.createQuery(
                "SELECT d.channel_kind, d.address, d.content, d.omitted, r.planned_at,"
                    + " d.next_part, d.in_flight, d.retries, d.ambiguous_attempts"
                    + " FROM delivery d JOIN delivery_run r ON r.id = d.run"
                    + DeliveryId.WHERE.replace("local_day", "d.local_day")))
        .map(
            (row, context) ->
                new Claim(
                    id,
                    leaseOwner,
                    ChannelKind.ofCode(row.getString(1)).channel(row.getString(2)),
                    row.getLong(3),
                    row.getInt(4),
                    Timestamps.read(row, 5),
                    row.getInt(6),
                    row.getBoolean(7),
                    row.getInt(8),
                    row.getInt(9)))
        .one();
  }

  /** Sets a locked batch ready with the next of its deliveries; deletes it if all are finished. */
  private static void updateReadyTime(Handle handle, Batch batch) {
    Optional<Instant> next =
        handle
            .createQuery(
                "SELECT MIN(d.ready_at)"
                    + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                    + " JOIN delivery d ON d.reader = u.reader AND d.local_day = :day"
                    + " WHERE d.batch = :batch")
            .bindArray("readers", Long.class, batch.readers())
            .bind("day", batch.day())
            .bind("batch", batch.id())
            .map((row, context) -> Timestamps.find(row, 1))
            .one();
    if (next.isPresent()) {
      handle
          .createUpdate("UPDATE delivery_batch SET ready_at = :next WHERE id = :id")
          .bind("next", Timestamps.toDatabase(next.get()))
          .bind("id", batch.id())
          .execute();
    } else {
      handle
          .createUpdate("DELETE FROM delivery_batch WHERE id = :id")
          .bind("id", batch.id())
          .execute();
    }
  }

  /**
   * Makes the batch of a delivery ready at {@code readyAt} at the latest. Call it before the
   * delivery is updated: the batch is locked in any case, since a worker may be about to set when
   * it is ready next.
   */
  static void makeBatchReady(Handle handle, DeliveryId id, Instant readyAt) {
    id.bind(
            handle.createUpdate(
                "UPDATE delivery_batch SET ready_at = LEAST(ready_at, :ready)"
                    + " WHERE id = (SELECT batch FROM delivery"
                    + DeliveryId.WHERE
                    + ")"))
        .bind("ready", Timestamps.toDatabase(readyAt))
        .execute();
  }

  /** Ends the leases of processes of this machine that no longer run. */
  void releaseDeadLeases(Instant now) {
    database.inTransaction(
        handle -> {
          int released = 0;
          for (String owner : leaseOwnersOnThisMachine(handle)) {
            if (LeaseOwner.isGone(owner)) {
              released += release(handle, owner, now);
            }
          }
          return released;
        });
  }

  private static List<String> leaseOwnersOnThisMachine(Handle handle) {
    return handle
        .createQuery(
            "SELECT DISTINCT lease_owner FROM delivery"
                + " WHERE ready_at IS NOT NULL AND lease_owner LIKE :prefix")
        .bind("prefix", LeaseOwner.machinePrefix() + "%")
        .mapTo(String.class)
        .list();
  }

  private static int release(Handle handle, String leaseOwner, Instant now) {
    handle
        .createUpdate(
            "UPDATE delivery_batch SET ready_at = LEAST(ready_at, :now) WHERE id IN"
                + " (SELECT batch FROM delivery WHERE lease_owner = :owner AND ready_at > :now)")
        .bind("now", Timestamps.toDatabase(now))
        .bind("owner", leaseOwner)
        .execute();
    return handle
        .createUpdate(
            "UPDATE delivery SET ready_at = :now WHERE lease_owner = :owner AND ready_at > :now")
        .bind("now", Timestamps.toDatabase(now))
        .bind("owner", leaseOwner)
        .execute();
  }
}
