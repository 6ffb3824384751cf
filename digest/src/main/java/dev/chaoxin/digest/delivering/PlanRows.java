package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.DueSubscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads and writes the ledger for the planner, many rows at once. */
final class PlanRows {

  /** How far back a reader's last digest is looked for: older news is not news. */
  private static final int LOOK_BACK_DAYS = 8;

  /** Rows a statement. */
  private static final int SLICE = 10_000;

  private PlanRows() {}

  /** A reader's last digest: its day, and up to when the news was known. */
  record Last(LocalDate day, Instant newsUntil) {}

  /** The last digest of each of these readers who had one lately. */
  static Map<Long, Last> last(Handle handle, List<DueSubscriber> readers) {
    Map<Long, Last> last = new HashMap<>();
    LocalDate first =
        readers.stream().map(DueSubscriber::day).min(LocalDate::compareTo).orElseThrow();
    // Joined, not "= ANY": for that H2 compares every row of the table with every number.
    handle
        .createQuery(
            "SELECT d.reader, d.local_day, r.news_until"
                + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " JOIN delivery d ON d.reader = u.reader AND d.local_day >= :first"
                + " JOIN delivery_round r ON r.id = d.round")
        .bindArray(
            "readers", Long.class, readers.stream().map(due -> due.subscriber().id()).toList())
        .bind("first", first.minusDays(LOOK_BACK_DAYS))
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong(1),
                    new Last(row.getObject(2, LocalDate.class), Timestamps.read(row, 3))))
        .forEach(
            found ->
                last.merge(
                    found.getKey(),
                    found.getValue(),
                    (one, other) -> one.day().isAfter(other.day()) ? one : other));
    return last;
  }

  /** Enters the contents that are not there yet, and the deliveries. */
  static void enter(Handle handle, Round round, PlannedRows rows, Instant now) {
    LocalDate day = round.edition().day();
    List<UUID> unknown = new ArrayList<>(rows.bodies().keySet());
    unknown.removeAll(known(handle, unknown));
    for (List<UUID> some : slices(unknown)) {
      handle
          .createUpdate(
              "INSERT INTO digest_body (id, local_day, layout)"
                  + " SELECT b.id, :day, b.layout"
                  + " FROM UNNEST(CAST(:ids AS UUID ARRAY), CAST(:layouts AS VARCHAR ARRAY))"
                  + " AS b (id, layout)")
          .bind("day", day)
          .bindArray("ids", UUID.class, some)
          .bindArray(
              "layouts",
              String.class,
              some.stream().map(id -> rows.bodies().get(id).text()).toList())
          .execute();
    }
    rows.columns()
        .forEach((carrier, columns) -> enter(handle, round.id(), day, carrier, columns, now));
  }

  private static void enter(
      Handle handle,
      long round,
      LocalDate day,
      Carrier carrier,
      PlannedRows.Columns columns,
      Instant now) {
    for (int from = 0; from < columns.readers().size(); from += SLICE) {
      int to = Math.min(columns.readers().size(), from + SLICE);
      handle
          .createUpdate(
              "INSERT INTO delivery"
                  + " (reader, local_day, place, round, body, carrier, address, state, ready_at)"
                  + " SELECT r.reader, :day, r.place, :round, r.body, :carrier, r.address, :state,"
                  + " :ready"
                  + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY), CAST(:places AS INTEGER ARRAY),"
                  + " CAST(:bodies AS UUID ARRAY), CAST(:addresses AS VARCHAR ARRAY))"
                  + " AS r (reader, place, body, address)")
          .bind("day", day)
          .bind("round", round)
          .bind("carrier", carrier.word())
          .bind("state", DeliveryState.WAITING.name())
          .bind("ready", Timestamps.of(now))
          .bindArray("readers", Long.class, columns.readers().subList(from, to))
          .bindArray("places", Integer.class, columns.places().subList(from, to))
          .bindArray("bodies", UUID.class, columns.bodies().subList(from, to))
          .bindArray("addresses", String.class, columns.addresses().subList(from, to))
          .execute();
    }
  }

  private static Set<UUID> known(Handle handle, List<UUID> bodies) {
    Set<UUID> known = new HashSet<>();
    for (List<UUID> some : slices(bodies)) {
      handle
          .createQuery(
              "SELECT b.id FROM UNNEST(CAST(:ids AS UUID ARRAY)) AS u (id)"
                  + " JOIN digest_body b ON b.id = u.id")
          .bindArray("ids", UUID.class, some)
          .map((row, context) -> row.getObject(1, UUID.class))
          .forEach(known::add);
    }
    return known;
  }

  private static <T> List<List<T>> slices(List<T> all) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SLICE) {
      slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
    }
    return slices;
  }
}
