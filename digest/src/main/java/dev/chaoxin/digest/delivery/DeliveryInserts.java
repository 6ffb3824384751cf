package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads and writes the ledger for the planner, many rows at once. */
final class DeliveryInserts {

  /** Rows a statement. */
  private static final int SLICE = 5_000;

  private DeliveryInserts() {}

  /** A reader's last digest: its day, and up to when the news was known. */
  record Last(LocalDate day, Instant newsUntil) {}

  private record Found(long reader, long round) {}

  /** The rounds of that day and later, by number. */
  static Map<Long, Last> rounds(Handle handle, LocalDate first) {
    Map<Long, Last> rounds = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, local_day, news_until FROM delivery_round WHERE local_day >= :first")
        .bind("first", first)
        .map(
            (row, context) ->
                rounds.put(
                    row.getLong(1),
                    new Last(row.getObject(2, LocalDate.class), Timestamps.read(row, 3))))
        .list();
    return rounds;
  }

  /**
   * The last digest of each of these readers who had one from {@code first} on.
   *
   * @param rounds the rounds that count
   */
  static Map<Long, Last> last(
      Handle handle, List<Long> readers, LocalDate first, Map<Long, Last> rounds) {
    Map<Long, Last> last = new HashMap<>();
    if (rounds.values().stream().allMatch(round -> round.day().isBefore(first))) {
      return last;
    }
    // Joined, not "= ANY": for that H2 compares every row of the table with every number.
    handle
        .createQuery(
            "SELECT d.reader, d.round"
                + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " JOIN delivery d ON d.reader = u.reader AND d.local_day >= :first")
        .bindArray("readers", Long.class, readers)
        .bind("first", first)
        .map((row, context) -> new Found(row.getLong(1), row.getLong(2)))
        .filter(found -> rounds.containsKey(found.round()))
        .forEach(
            found ->
                last.merge(
                    found.reader(),
                    rounds.get(found.round()),
                    (one, other) -> one.day().isAfter(other.day()) ? one : other));
    return last;
  }

  /** Which of the readers have deliveries of that day. */
  static Set<Long> planned(Handle handle, InsertBatch rows) {
    Set<Long> planned = new HashSet<>();
    Map<Long, Last> rounds = rounds(handle, rows.day());
    for (InsertBatch.Columns columns : rows.columns().values()) {
      last(handle, columns.readers(), rows.day(), rounds)
          .forEach(
              (reader, last) -> {
                if (!last.day().isBefore(rows.day())) {
                  planned.add(reader);
                }
              });
    }
    return planned;
  }

  /** Enters the contents that are new, and the deliveries. */
  static void enter(Handle handle, InsertBatch rows, Instant now) {
    for (int from = 0; from < rows.contents().size(); from += SLICE) {
      int to = Math.min(rows.contents().size(), from + SLICE);
      handle
          .createUpdate(
              "INSERT INTO digest_content (id, local_day, layout)"
                  + " SELECT c.id, :day, c.layout"
                  + " FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:layouts AS VARCHAR ARRAY))"
                  + " AS c (id, layout)")
          .bind("day", rows.day())
          .bindArray("ids", Long.class, rows.contents().subList(from, to))
          .bindArray("layouts", String.class, rows.layouts().subList(from, to))
          .execute();
    }
    rows.columns().forEach((carrier, columns) -> enter(handle, rows, carrier, columns, now));
  }

  private static void enter(
      Handle handle,
      InsertBatch rows,
      ChannelKind carrier,
      InsertBatch.Columns columns,
      Instant now) {
    if (!columns.readers().isEmpty()) {
      DeliveryBatches.enter(handle, rows, carrier, columns, now);
    }
    for (int from = 0; from < columns.readers().size(); from += SLICE) {
      int to = Math.min(columns.readers().size(), from + SLICE);
      handle
          .createUpdate(
              "INSERT INTO delivery (reader, local_day, place, round, content, left_over, sheaf,"
                  + " carrier, address, state, ready_at)"
                  + " SELECT r.reader, :day, r.place, :round, r.content, r.left_over, r.sheaf,"
                  + " :carrier, r.address, :state, :ready"
                  + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY), CAST(:places AS INTEGER ARRAY),"
                  + " CAST(:contents AS BIGINT ARRAY), CAST(:left AS INTEGER ARRAY),"
                  + " CAST(:sheaves AS BIGINT ARRAY), CAST(:addresses AS VARCHAR ARRAY))"
                  + " AS r (reader, place, content, left_over, sheaf, address)")
          .bind("day", rows.day())
          .bind("round", rows.round())
          .bind("carrier", carrier.code())
          .bind("state", DeliveryState.WAITING.name())
          .bind("ready", Timestamps.toDatabase(now))
          .bindArray("readers", Long.class, columns.readers().subList(from, to))
          .bindArray("places", Integer.class, columns.places().subList(from, to))
          .bindArray("contents", Long.class, columns.contents().subList(from, to))
          .bindArray("left", Integer.class, columns.left().subList(from, to))
          .bindArray("sheaves", Long.class, columns.sheaves().subList(from, to))
          .bindArray("addresses", String.class, columns.addresses().subList(from, to))
          .execute();
    }
  }
}
