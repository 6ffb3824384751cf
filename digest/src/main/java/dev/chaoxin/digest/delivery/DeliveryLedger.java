package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The ledger (发行账): who was to get what, and what became of it. Here it is read. */
public final class DeliveryLedger {

  private static final String ENTRY =
      "SELECT d.reader, d.local_day, d.place, d.carrier, d.address, d.state, r.planned_at,"
          + " d.next_part, d.in_flight, d.ready_at, d.reason"
          + " FROM delivery d JOIN delivery_round r ON r.id = d.round";

  private final Database database;

  public DeliveryLedger(Database database) {
    this.database = database;
  }

  /** The last {@code days} days that have deliveries, newest first. */
  public List<DayStatistics> overview(int days) {
    return database.jdbi().withHandle(handle -> overview(handle, days));
  }

  private static List<DayStatistics> overview(Handle handle, int days) {
    TreeMap<LocalDate, Map<DeliveryState, Integer>> states = new TreeMap<>();
    TreeMap<LocalDate, Integer> late = new TreeMap<>();
    handle
        .createQuery(
            "SELECT local_day, state, COUNT(*), SUM(CASE WHEN tries > 0 THEN 1 ELSE 0 END)"
                + " FROM delivery WHERE local_day IN"
                + " (SELECT DISTINCT local_day FROM delivery_round ORDER BY local_day DESC"
                + " FETCH FIRST :days ROWS ONLY)"
                + " GROUP BY local_day, state")
        .bind("days", days)
        .map(
            (row, context) -> {
              LocalDate day = row.getObject(1, LocalDate.class);
              DeliveryState state = DeliveryState.valueOf(row.getString(2));
              states.computeIfAbsent(day, any -> none()).put(state, row.getInt(3));
              late.merge(day, state == DeliveryState.WAITING ? row.getInt(4) : 0, Integer::sum);
              return day;
            })
        .list();
    return states.descendingMap().entrySet().stream()
        .map(day -> new DayStatistics(day.getKey(), day.getValue(), late.get(day.getKey())))
        .toList();
  }

  private static Map<DeliveryState, Integer> none() {
    Map<DeliveryState, Integer> none = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      none.put(state, 0);
    }
    return none;
  }

  /** The last {@code most} deliveries that failed or are in doubt, newest first. */
  public List<DeliveryEntry> failures(int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                entries(
                    handle
                        .createQuery(
                            ENTRY
                                + " WHERE d.state IN ('FAILED', 'AMBIGUOUS')"
                                + " ORDER BY r.planned_at DESC, d.reader, d.place"
                                + " FETCH FIRST :most ROWS ONLY")
                        .bind("most", most)));
  }

  /** The last {@code most} deliveries of a reader, newest first. */
  public List<DeliveryEntry> of(long reader, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                entries(
                    handle
                        .createQuery(
                            ENTRY
                                + " WHERE d.reader = :reader"
                                + " ORDER BY d.local_day DESC, d.place"
                                + " FETCH FIRST :most ROWS ONLY")
                        .bind("reader", reader)
                        .bind("most", most)));
  }

  /** Hands on each delivery of a day, by reader; never holds more than a few in memory. */
  public void eachDelivery(LocalDate day, Consumer<DeliveryEntry> to) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                handle
                    .createQuery(ENTRY + " WHERE d.local_day = :day ORDER BY d.reader, d.place")
                    .bind("day", day)
                    .setFetchSize(1_000)
                    .map((row, context) -> entry(row))
                    .forEach(to));
  }

  /** Clears what is older than a day, bodies and receipts included; what waits is kept. */
  public void forgetBefore(LocalDate day) {
    database.inTransaction(
        handle -> {
          for (String statement :
              List.of(
                  "DELETE FROM delivery WHERE local_day < :day AND ready_at IS NULL",
                  "DELETE FROM delivery_receipt r WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.reader = r.reader"
                      + " AND d.local_day = r.local_day AND d.place = r.place)",
                  "DELETE FROM digest_content c WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.content = c.id)",
                  "DELETE FROM delivery_round r WHERE local_day < :day AND NOT EXISTS"
                      + " (SELECT 1 FROM delivery d WHERE d.round = r.id)")) {
            handle.createUpdate(statement).bind("day", day).execute();
          }
          return day;
        });
  }

  private static List<DeliveryEntry> entries(Query query) {
    return query.map((row, context) -> entry(row)).list();
  }

  private static DeliveryEntry entry(ResultSet row) throws SQLException {
    return new DeliveryEntry(
        DeliveryRows.id(row),
        ChannelKind.of(row.getString(4)).channel(row.getString(5)),
        DeliveryState.valueOf(row.getString(6)),
        Timestamps.read(row, 7),
        row.getInt(8) - 1,
        row.getBoolean(9),
        Optional.ofNullable(row.getObject(10, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString(11)).orElse(""));
  }
}
