package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The delivery ledger (发行账): which reader gets which digest, and what became of it. This class
 * reports on it and removes old entries; {@link DeliveryInserts} adds what was planned, {@link
 * DeliveryClaims} leases deliveries to workers, {@link DeliveryProgress} records what workers did,
 * and {@link RenderedParts} stores what is sent.
 *
 * <p>The tables: {@code delivery_run}, readers planned together; {@code digest_content} and {@code
 * rendered_part}, a digest stored once for all readers who get the same; {@code delivery}, a row
 * per reader, day and channel; {@code delivery_batch}, the queue, a row per twenty deliveries;
 * {@code delivery_receipt}, the outcome of each part.
 *
 * <p>A delivery is {@code WAITING} until it is finished. Its {@code ready_at} is when a worker may
 * claim it next:
 *
 * <pre>
 *   planned     ready at once
 *   claimed     ready when the lease ends; extended whenever a part is about to be sent
 *   in flight   claimed, and a part may have left; cleared with the part's outcome
 *   postponed   ready at the next attempt
 *   finished    never ready (null): SENT, AMBIGUOUS, FAILED or CLOSED
 * </pre>
 *
 * A worker that claims a delivery in flight knows that an earlier worker stopped while sending, so
 * the part is ambiguous.
 */
public final class DeliveryLedger {

  private static final String ENTRY =
      "SELECT "
          + DeliveryId.COLUMNS
          + ", d.channel_kind, d.address, d.state, r.planned_at,"
          + " d.next_part, d.in_flight, d.ready_at, d.reason"
          + " FROM delivery d JOIN delivery_run r ON r.id = d.run";

  private final Database database;

  public DeliveryLedger(Database database) {
    this.database = database;
  }

  /** Statistics of the last {@code days} days that were planned, the latest first. */
  public List<DayStatistics> overview(int days) {
    return database.jdbi().withHandle(handle -> overview(handle, days));
  }

  private static List<DayStatistics> overview(Handle handle, int days) {
    TreeMap<LocalDate, Map<DeliveryState, Integer>> states = new TreeMap<>();
    TreeMap<LocalDate, Integer> delayed = new TreeMap<>();
    handle
        .createQuery(
            "SELECT local_day, state, COUNT(*), SUM(CASE WHEN retries > 0 THEN 1 ELSE 0 END)"
                + " FROM delivery WHERE local_day IN"
                + " (SELECT DISTINCT local_day FROM delivery_run ORDER BY local_day DESC"
                + " FETCH FIRST :days ROWS ONLY)"
                + " GROUP BY local_day, state")
        .bind("days", days)
        .map(
            (row, context) -> {
              LocalDate day = row.getObject(1, LocalDate.class);
              DeliveryState state = DeliveryState.valueOf(row.getString(2));
              states.computeIfAbsent(day, any -> zeros()).put(state, row.getInt(3));
              delayed.merge(day, state == DeliveryState.WAITING ? row.getInt(4) : 0, Integer::sum);
              return day;
            })
        .list();
    return states.descendingMap().entrySet().stream()
        .map(day -> new DayStatistics(day.getKey(), day.getValue(), delayed.get(day.getKey())))
        .toList();
  }

  private static Map<DeliveryState, Integer> zeros() {
    Map<DeliveryState, Integer> zeros = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      zeros.put(state, 0);
    }
    return zeros;
  }

  /** The last {@code limit} deliveries that failed or are ambiguous, the latest first. */
  public List<DeliveryEntry> failures(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                entries(
                    handle
                        .createQuery(
                            ENTRY
                                + " WHERE d.state IN ('FAILED', 'AMBIGUOUS')"
                                + " ORDER BY r.planned_at DESC, d.reader, d.channel_index"
                                + " FETCH FIRST :limit ROWS ONLY")
                        .bind("limit", limit)));
  }

  /** The last {@code limit} deliveries of a reader, the latest first. */
  public List<DeliveryEntry> of(long reader, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                entries(
                    handle
                        .createQuery(
                            ENTRY
                                + " WHERE d.reader = :reader"
                                + " ORDER BY d.local_day DESC, d.channel_index"
                                + " FETCH FIRST :limit ROWS ONLY")
                        .bind("reader", reader)
                        .bind("limit", limit)));
  }

  /** Passes each delivery of a day to {@code consumer}, by reader; rows are streamed. */
  public void eachDelivery(LocalDate day, Consumer<DeliveryEntry> consumer) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                handle
                    .createQuery(
                        ENTRY + " WHERE d.local_day = :day ORDER BY d.reader, d.channel_index")
                    .bind("day", day)
                    .setFetchSize(1_000)
                    .map((row, context) -> entry(row))
                    .forEach(consumer));
  }

  /**
   * Deletes what is older than a day, with contents and receipts. Deliveries that are not finished
   * are kept.
   */
  public void forgetBefore(LocalDate day) {
    database.inTransaction(
        handle -> {
          for (String statement :
              List.of(
                  "DELETE FROM delivery WHERE local_day < :day AND ready_at IS NULL",
                  "DELETE FROM delivery_receipt r WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.reader = r.reader"
                      + " AND d.local_day = r.local_day AND d.channel_index = r.channel_index)",
                  "DELETE FROM digest_content c WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.content = c.id)",
                  "DELETE FROM delivery_run r WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.run = r.id)")) {
            handle.createUpdate(statement).bind("day", day).execute();
          }
          return day;
        });
  }

  /**
   * A reader's last digest.
   *
   * @param newsUntil the latest arrival among the articles it was chosen from
   */
  record LastDigest(LocalDate day, Instant newsUntil) {}

  private record PlannedReader(long reader, long run) {}

  /** By id, what readers of the runs of that day and later had last. */
  static Map<Long, LastDigest> runsSince(Handle handle, LocalDate first) {
    Map<Long, LastDigest> runs = new HashMap<>();
    handle
        .createQuery("SELECT id, local_day, news_until FROM delivery_run WHERE local_day >= :first")
        .bind("first", first)
        .map(
            (row, context) ->
                runs.put(
                    row.getLong(1),
                    new LastDigest(row.getObject(2, LocalDate.class), Timestamps.read(row, 3))))
        .list();
    return runs;
  }

  /**
   * By reader, the last digest of those readers who have had one since {@code first}.
   *
   * @param runs the runs to consider, see {@link #runsSince}
   */
  static Map<Long, LastDigest> lastDigests(
      Handle handle, List<Long> readers, LocalDate first, Map<Long, LastDigest> runs) {
    Map<Long, LastDigest> last = new HashMap<>();
    if (runs.values().stream().allMatch(run -> run.day().isBefore(first))) {
      return last;
    }
    // A join, because H2 compares every row of the table with every id for "= ANY".
    handle
        .createQuery(
            "SELECT d.reader, d.run"
                + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " JOIN delivery d ON d.reader = u.reader AND d.local_day >= :first")
        .bindArray("readers", Long.class, readers)
        .bind("first", first)
        .map((row, context) -> new PlannedReader(row.getLong(1), row.getLong(2)))
        .filter(planned -> runs.containsKey(planned.run()))
        .forEach(
            planned ->
                last.merge(
                    planned.reader(),
                    runs.get(planned.run()),
                    (one, other) -> one.day().isAfter(other.day()) ? one : other));
    return last;
  }

  private static List<DeliveryEntry> entries(Query query) {
    return query.map((row, context) -> entry(row)).list();
  }

  private static DeliveryEntry entry(ResultSet row) throws SQLException {
    return new DeliveryEntry(
        DeliveryId.read(row),
        ChannelKind.ofCode(row.getString(4)).channel(row.getString(5)),
        DeliveryState.valueOf(row.getString(6)),
        Timestamps.read(row, 7),
        row.getInt(8) - 1,
        row.getBoolean(9),
        Timestamps.find(row, 10),
        Optional.ofNullable(row.getString(11)).orElse(""));
  }
}
