package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DueSubscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the ledger for the planner, many rows at once. */
final class PlanRows {

  /** How far back a reader's last digest is looked for: older news is not news. */
  private static final int LOOK_BACK_DAYS = 8;

  private PlanRows() {}

  /** A reader's last digest: its day, and up to when the news was known. */
  record Last(LocalDate day, Instant newsUntil) {}

  /** A digest's content. */
  record Body(LocalDate day, DigestLayout layout) {}

  /** A delivery to enter. */
  record Row(DeliveryId id, long round, UUID body, Channel to) {}

  /** The last digest of each of these readers who had one lately. */
  static Map<Long, Last> last(Handle handle, List<DueSubscriber> readers) {
    Map<Long, Last> last = new HashMap<>();
    LocalDate first =
        readers.stream().map(DueSubscriber::day).min(LocalDate::compareTo).orElseThrow();
    handle
        .createQuery(
            "SELECT d.reader, d.local_day, r.news_until FROM delivery d"
                + " JOIN delivery_round r ON r.id = d.round"
                + " WHERE d.reader = ANY(:readers) AND d.local_day >= :first")
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

  /** Enters bodies that are not there yet, and the deliveries. */
  static void enter(Handle handle, Map<UUID, Body> bodies, List<Row> rows, Instant now) {
    Set<UUID> known = known(handle, bodies.keySet());
    PreparedBatch texts =
        handle.prepareBatch(
            "INSERT INTO digest_body (id, local_day, layout) VALUES (:id, :day, :layout)");
    bodies.forEach(
        (id, body) -> {
          if (!known.contains(id)) {
            texts.bind("id", id).bind("day", body.day()).bind("layout", body.layout().text()).add();
          }
        });
    texts.execute();
    PreparedBatch deliveries =
        handle.prepareBatch(
            "INSERT INTO delivery"
                + " (reader, local_day, place, round, body, carrier, address, state, ready_at)"
                + " VALUES (:reader, :day, :place, :round, :body, :carrier, :address, :state,"
                + " :ready)");
    for (Row row : rows) {
      row.id()
          .bind(deliveries)
          .bind("round", row.round())
          .bind("body", row.body())
          .bind("carrier", Carrier.of(row.to()).word())
          .bind("address", Carrier.address(row.to()))
          .bind("state", DeliveryState.WAITING.name())
          .bind("ready", Timestamps.of(now))
          .add();
    }
    deliveries.execute();
  }

  private static Set<UUID> known(Handle handle, Collection<UUID> bodies) {
    return handle
        .createQuery("SELECT id FROM digest_body WHERE id = ANY(:ids)")
        .bindArray("ids", UUID.class, List.copyOf(bodies))
        .map((row, context) -> row.getObject(1, UUID.class))
        .set();
  }
}
