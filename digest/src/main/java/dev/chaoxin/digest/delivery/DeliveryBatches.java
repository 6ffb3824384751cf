package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Timestamps;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code delivery_sheaf}: deliveries that were planned together, bound up by twenty. Who
 * changes when a delivery is ready locks its sheaf first, and the delivery afterwards.
 */
final class DeliveryBatches {

  /** Deliveries in a sheaf. */
  static final int SIZE = 20;

  private DeliveryBatches() {}

  /**
   * One sheaf.
   *
   * @param readers whose deliveries are in it
   */
  record Sheaf(long id, LocalDate day, List<Long> readers) {}

  /** Enters new sheaves: of each delivery the reader, and the number of its sheaf. */
  static void enter(
      Handle handle,
      InsertBatch rows,
      ChannelKind carrier,
      InsertBatch.Columns columns,
      Instant now) {
    handle
        .createUpdate(
            "INSERT INTO delivery_sheaf (id, local_day, carrier, ready_at, readers)"
                + " SELECT r.sheaf, :day, :carrier, :ready, ARRAY_AGG(DISTINCT r.reader)"
                + " FROM UNNEST(CAST(:sheaves AS BIGINT ARRAY), CAST(:readers AS BIGINT ARRAY))"
                + " AS r (sheaf, reader) GROUP BY r.sheaf")
        .bind("day", rows.day())
        .bind("carrier", carrier.code())
        .bind("ready", Timestamps.toDatabase(now))
        .bindArray("sheaves", Long.class, columns.sheaves())
        .bindArray("readers", Long.class, columns.readers())
        .execute();
  }

  /**
   * Locks a sheaf in which something may be ready, that nobody else has locked. No ORDER BY: with
   * one, H2 locks every sheaf that is ready and a second sender finds none.
   */
  static Optional<Sheaf> lock(Handle handle, ChannelKind carrier, Instant now) {
    return handle
        .createQuery(
            "SELECT id, local_day, readers FROM delivery_sheaf"
                + " WHERE carrier = :carrier AND ready_at <= :now"
                + " FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED")
        .bind("carrier", carrier.code())
        .bind("now", Timestamps.toDatabase(now))
        .map(
            (row, context) ->
                new Sheaf(row.getLong(1), row.getObject(2, LocalDate.class), readers(row)))
        .findFirst();
  }

  private static List<Long> readers(ResultSet row) throws SQLException {
    Array array = row.getArray(3);
    List<Long> readers = new ArrayList<>();
    for (Object reader : (Object[]) array.getArray()) {
      readers.add((Long) reader);
    }
    return readers;
  }

  /** The deliveries of a locked sheaf that are ready. */
  static List<DeliveryId> ready(Handle handle, Sheaf sheaf, Instant now, int most) {
    return handle
        .createQuery(
            "SELECT d.reader, d.local_day, d.place"
                + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " JOIN delivery d ON d.reader = u.reader AND d.local_day = :day"
                + " WHERE d.sheaf = :sheaf AND d.ready_at <= :now"
                + " ORDER BY d.reader, d.place FETCH FIRST :most ROWS ONLY")
        .bindArray("readers", Long.class, sheaf.readers())
        .bind("day", sheaf.day())
        .bind("sheaf", sheaf.id())
        .bind("now", Timestamps.toDatabase(now))
        .bind("most", most)
        .map((row, context) -> DeliveryRows.id(row))
        .list();
  }

  /** Notes from when the next delivery of a locked sheaf is ready; one that is done goes. */
  static void close(Handle handle, Sheaf sheaf) {
    Optional<Instant> next =
        handle
            .createQuery(
                "SELECT MIN(d.ready_at)"
                    + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                    + " JOIN delivery d ON d.reader = u.reader AND d.local_day = :day"
                    + " WHERE d.sheaf = :sheaf")
            .bindArray("readers", Long.class, sheaf.readers())
            .bind("day", sheaf.day())
            .bind("sheaf", sheaf.id())
            .map((row, context) -> Timestamps.find(row, 1))
            .one();
    if (next.isPresent()) {
      handle
          .createUpdate("UPDATE delivery_sheaf SET ready_at = :next WHERE id = :id")
          .bind("next", Timestamps.toDatabase(next.get()))
          .bind("id", sheaf.id())
          .execute();
    } else {
      handle
          .createUpdate("DELETE FROM delivery_sheaf WHERE id = :id")
          .bind("id", sheaf.id())
          .execute();
    }
  }

  /**
   * A delivery of a sheaf is going to be ready at that time. Locks the sheaf in any case: somebody
   * may be about to note when the next of it is ready.
   */
  static void hasten(Handle handle, DeliveryId id, Instant ready) {
    id.bind(
            handle.createUpdate(
                "UPDATE delivery_sheaf SET ready_at = LEAST(ready_at, :ready)"
                    + " WHERE id = (SELECT sheaf FROM delivery"
                    + DeliveryId.WHERE
                    + ")"))
        .bind("ready", Timestamps.toDatabase(ready))
        .execute();
  }

  /** Deliveries that this holder has are going to be ready now. */
  static void hasten(Handle handle, String token, Instant now) {
    handle
        .createUpdate(
            "UPDATE delivery_sheaf SET ready_at = LEAST(ready_at, :now)"
                + " WHERE id IN (SELECT sheaf FROM delivery WHERE held_by = :token AND ready_at > :now)")
        .bind("now", Timestamps.toDatabase(now))
        .bind("token", token)
        .execute();
  }
}
