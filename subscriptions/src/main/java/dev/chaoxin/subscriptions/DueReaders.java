package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.ReaderClock.Reached;
import dev.chaoxin.subscriptions.SubscriberRows.Row;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads the readers whose digest is due, a zone and a page at a time, in the order of zone and
 * number. What a reader follows is read only of those who are not served yet. No cursor stays open
 * while readers are handed on.
 */
final class DueReaders {

  private static final int PAGE = 10_000;

  private final Jdbi jdbi;
  private final Function<List<DueReader>, Set<Long>> served;
  private final SubscriberRowMapper decoder = new SubscriberRowMapper();
  private final SubscriberPageLoader basket;

  /** One reading; {@code served} says of each page who is to be left out. */
  DueReaders(Jdbi jdbi, Function<List<DueReader>, Set<Long>> served) {
    this.jdbi = jdbi;
    this.served = served;
    this.basket = new SubscriberPageLoader(jdbi);
  }

  void each(Instant at, Consumer<DueSubscriber> to) {
    for (String zone : zones()) {
      for (Reached reached : ReaderClock.reached(at, ZoneId.of(zone))) {
        each(zone, at, reached, to);
      }
    }
  }

  private List<String> zones() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT zone FROM subscriber ORDER BY zone")
                .mapTo(String.class)
                .list());
  }

  private void each(String zone, Instant at, Reached reached, Consumer<DueSubscriber> to) {
    long after = 0;
    for (List<Row> page = page(zone, at, reached, after);
        !page.isEmpty();
        page = page(zone, at, reached, after)) {
      after = page.get(page.size() - 1).id();
      hand(unserved(page, reached), reached.day(), to);
    }
  }

  private List<Row> unserved(List<Row> page, Reached reached) {
    List<Row> due = new ArrayList<>(page.size());
    List<DueReader> readers = new ArrayList<>(page.size());
    for (Row row : page) {
      if (reached.covers(row)) {
        due.add(row);
        readers.add(new DueReader(row.id(), reached.day(), row.choices().weekly().isPresent()));
      }
    }
    if (due.isEmpty()) {
      return due;
    }
    Set<Long> have = served.apply(readers);
    return have.isEmpty() ? due : due.stream().filter(row -> !have.contains(row.id())).toList();
  }

  private void hand(List<Row> rows, LocalDate day, Consumer<DueSubscriber> to) {
    if (rows.isEmpty()) {
      return;
    }
    basket.fill(rows);
    for (Row row : rows) {
      List<Topic> follows = basket.topics(row.id());
      List<Channel> open = basket.channels(row.id());
      if (!follows.isEmpty() && !open.isEmpty()) {
        to.accept(new DueSubscriber(row.with(follows, open, basket.less(row.id())), day));
      }
    }
  }

  private List<Row> page(String zone, Instant at, Reached reached, long after) {
    Instant midnight = reached.day().atStartOfDay(ZoneId.of(zone)).toInstant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + SubscriberRows.COLUMNS
                        + " FROM subscriber WHERE zone = :zone AND id > :after AND NOT paused"
                        + " AND digest_minute BETWEEN :from AND :to"
                        // Who came in the afternoon did not miss this morning's digest.
                        + " AND NOT (entered_at BETWEEN :midnight AND :at AND"
                        + " EXTRACT(EPOCH FROM entered_at) > :seconds + 60 * digest_minute)"
                        // By zone too: else H2 sorts all that are left, page after page.
                        + " ORDER BY zone, id FETCH FIRST "
                        + PAGE
                        + " ROWS ONLY")
                .bind("zone", zone)
                .bind("after", after)
                .bind("at", at)
                .bind("midnight", midnight)
                .bind("seconds", midnight.getEpochSecond())
                .bind("from", reached.from())
                .bind("to", reached.to())
                .map((row, context) -> decoder.read(row))
                .list());
  }
}
