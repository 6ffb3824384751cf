package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.ReaderClock.Reached;
import dev.chaoxin.subscriptions.SubscriberRows.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads the readers whose digest is due, a zone and a page at a time, in the order of zone and
 * number. No cursor stays open while a reader is handed on.
 */
final class DueReaders {

  private static final int PAGE = 5_000;

  private final Jdbi jdbi;

  DueReaders(Jdbi jdbi) {
    this.jdbi = jdbi;
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
      long last = page.get(page.size() - 1).id();
      Map<Long, List<Topic>> topics = topics(zone, after, last);
      Map<Long, List<Channel>> channels = channels(zone, after, last);
      after = last;
      for (Row row : page) {
        List<Topic> follows = topics.getOrDefault(row.id(), List.of());
        List<Channel> open = channels.getOrDefault(row.id(), List.of());
        if (reached.covers(row) && !follows.isEmpty() && !open.isEmpty()) {
          to.accept(new DueSubscriber(row.with(follows, open), reached.day()));
        }
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
                        + " ORDER BY id FETCH FIRST "
                        + PAGE
                        + " ROWS ONLY")
                .bind("zone", zone)
                .bind("after", after)
                .bind("at", at)
                .bind("midnight", midnight)
                .bind("seconds", midnight.getEpochSecond())
                .bind("from", reached.from())
                .bind("to", reached.to())
                .map((row, context) -> SubscriberRows.read(row))
                .list());
  }

  private Map<Long, List<Topic>> topics(String zone, long after, long last) {
    Map<Long, List<Topic>> topics = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT f.subscriber_id, f.wording, t.normal_form"
                        + " FROM subscriber s JOIN following f ON f.subscriber_id = s.id"
                        + " JOIN topic t ON t.id = f.topic_id"
                        + " WHERE s.zone = :zone AND s.id > :after AND s.id <= :last"
                        + " ORDER BY f.subscriber_id, f.place, t.id")
                .bind("zone", zone)
                .bind("after", after)
                .bind("last", last)
                .setFetchSize(PAGE)
                .map(
                    (row, context) -> {
                      String wording = row.getString(2);
                      String form = row.getString(3);
                      return topics
                          .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(4))
                          .add(new Topic(wording == null ? form : wording, form));
                    })
                .forEach(added -> {}));
    return topics;
  }

  private Map<Long, List<Channel>> channels(String zone, long after, long last) {
    Map<Long, List<Channel>> channels = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT c.subscriber_id, c.kind, c.address"
                        + " FROM subscriber s JOIN channel c ON c.subscriber_id = s.id"
                        + " WHERE s.zone = :zone AND s.id > :after AND s.id <= :last AND c.is_open"
                        + " ORDER BY c.subscriber_id, c.id")
                .bind("zone", zone)
                .bind("after", after)
                .bind("last", last)
                .map(
                    (row, context) ->
                        channels
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2))
                            .add(ChannelRows.channel(row.getString(2), row.getString(3))))
                .forEach(added -> {}));
    return channels;
  }
}
