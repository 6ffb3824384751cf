package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.ReaderClock.Reached;
import dev.chaoxin.subscriptions.SubscriberRows.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads the readers whose digest is due at one instant, page by page, ordered by time zone and id.
 * No cursor stays open between pages.
 */
final class DueReaders implements Iterable<DuePage> {

  private static final int PAGE_SIZE = 10_000;

  private final Jdbi jdbi;
  private final Instant at;

  DueReaders(Jdbi jdbi, Instant at) {
    this.jdbi = jdbi;
    this.at = at;
  }

  @Override
  public Iterator<DuePage> iterator() {
    return new Pages(zones());
  }

  private List<String> zones() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT zone FROM subscriber ORDER BY zone")
                .mapTo(String.class)
                .list());
  }

  /** Digest times of one zone that have been reached. */
  private record ZoneTimes(String zone, Reached reached) {}

  private final class Pages implements Iterator<DuePage> {
    private final SubscriberRowMapper mapper = new SubscriberRowMapper();
    private final SubscriberPageLoader loader = new SubscriberPageLoader(jdbi);
    private final Iterator<ZoneTimes> remaining;
    private Optional<ZoneTimes> current;
    private long lastId;
    private Optional<DuePage> next = Optional.empty();

    Pages(List<String> zones) {
      List<ZoneTimes> times = new ArrayList<>();
      for (String zone : zones) {
        for (Reached reached : ReaderClock.reached(at, ZoneId.of(zone))) {
          times.add(new ZoneTimes(zone, reached));
        }
      }
      remaining = times.iterator();
      current = nextTimes();
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && current.isPresent()) {
        next = read(current.get());
      }
      return next.isPresent();
    }

    @Override
    public DuePage next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      DuePage page = next.orElseThrow();
      next = Optional.empty();
      return page;
    }

    private Optional<ZoneTimes> nextTimes() {
      lastId = 0;
      return remaining.hasNext() ? Optional.of(remaining.next()) : Optional.empty();
    }

    private Optional<DuePage> read(ZoneTimes times) {
      List<Row> rows = rows(times, lastId);
      if (rows.isEmpty()) {
        current = nextTimes();
        return Optional.empty();
      }
      lastId = rows.get(rows.size() - 1).id();
      List<Row> due = rows.stream().filter(times.reached()::covers).toList();
      return due.isEmpty()
          ? Optional.empty()
          : Optional.of(new DuePage(times.reached().day(), due, loader));
    }

    private List<Row> rows(ZoneTimes times, long after) {
      Reached reached = times.reached();
      Instant midnight = reached.day().atStartOfDay(ZoneId.of(times.zone())).toInstant();
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT "
                          + SubscriberRows.COLUMNS
                          + " FROM subscriber WHERE zone = :zone AND id > :after AND NOT paused"
                          + " AND digest_minute BETWEEN :from AND :to"
                          // A reader who subscribed this afternoon did not miss this morning.
                          + " AND NOT (registered_at BETWEEN :midnight AND :at AND"
                          + " EXTRACT(EPOCH FROM registered_at) > :seconds + 60 * digest_minute)"
                          // With "ORDER BY id" alone, H2 sorts all remaining rows for every page.
                          + " ORDER BY zone, id FETCH FIRST "
                          + PAGE_SIZE
                          + " ROWS ONLY")
                  .bind("zone", times.zone())
                  .bind("after", after)
                  .bind("at", at)
                  .bind("midnight", midnight)
                  .bind("seconds", midnight.getEpochSecond())
                  .bind("from", reached.from())
                  .bind("to", reached.to())
                  .map((row, context) -> mapper.read(row))
                  .list());
    }
  }
}
