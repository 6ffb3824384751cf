package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.SubscriberRows.Row;
import dev.chaoxin.subscriptions.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What the readers of one page follow and where they are reached. A topic's words are read when it
 * is first met, and kept for the pages that follow. For use by one thread.
 */
final class SubscriberPageLoader {

  /**
   * Up to so many times the page's readers a whole stretch of numbers is read, else each reader.
   */
  private static final int DENSE = 4;

  private final Jdbi jdbi;
  private final Map<Long, Topic> words = new HashMap<>();
  private final Map<Long, List<Topic>> topics = new HashMap<>();
  private final Map<Long, List<Channel>> channels = new HashMap<>();
  private final Map<Long, List<Topic>> less = new HashMap<>();

  SubscriberPageLoader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A row of {@code following}; the wording is empty where the normal form is it. */
  private record Follows(long reader, long topic, String wording) {}

  /** Reads for these readers, whose numbers ascend; what was there before is forgotten. */
  void fill(List<Row> readers) {
    topics.clear();
    channels.clear();
    less.clear();
    jdbi.useHandle(
        handle -> {
          List<Follows> follows =
              of(
                      handle,
                      readers,
                      "SELECT x.subscriber_id, x.topic_id, x.wording FROM following x",
                      " ORDER BY x.subscriber_id, x.place, x.topic_id")
                  .map(
                      (row, context) -> {
                        String wording = row.getString(3);
                        return new Follows(
                            row.getLong(1), row.getLong(2), wording == null ? "" : wording);
                      })
                  .list();
          learn(handle, follows);
          gather(follows);
          of(
                  handle,
                  readers,
                  "SELECT x.subscriber_id, x.kind, x.address, x.is_open FROM channel x",
                  " ORDER BY x.subscriber_id, x.id")
              .map(
                  (row, context) ->
                      !row.getBoolean(4)
                          || channels
                              .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                              .add(ChannelRows.channel(row.getString(2), row.getString(3))))
              .forEach(added -> {});
          of(
                  handle,
                  readers,
                  "SELECT x.subscriber_id, x.normal_form FROM less_of x",
                  " ORDER BY x.subscriber_id, x.normal_form")
              .map(
                  (row, context) ->
                      less.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                          .add(DownrankedTopics.topic(row.getString(2))))
              .forEach(added -> {});
        });
  }

  /** In the reader's order. */
  List<Topic> topics(long reader) {
    return topics.getOrDefault(reader, List.of());
  }

  /** The open ones, the oldest first. */
  List<Channel> channels(long reader) {
    return channels.getOrDefault(reader, List.of());
  }

  /** What they want less of. */
  List<Topic> less(long reader) {
    return less.getOrDefault(reader, List.of());
  }

  private static Query of(Handle handle, List<Row> readers, String select, String order) {
    long first = readers.get(0).id();
    long last = readers.get(readers.size() - 1).id();
    if (last - first < (long) DENSE * readers.size()) {
      return handle
          .createQuery(select + " WHERE x.subscriber_id BETWEEN :first AND :last" + order)
          .bind("first", first)
          .bind("last", last)
          .setFetchSize(10_000);
    }
    return handle
        .createQuery(
            select
                + " JOIN UNNEST(CAST(:readers AS BIGINT ARRAY)) AS u (reader)"
                + " ON u.reader = x.subscriber_id"
                + order)
        .bindArray("readers", Long.class, readers.stream().map(Row::id).toList());
  }

  private void learn(Handle handle, List<Follows> follows) {
    Set<Long> unknown = new HashSet<>();
    for (Follows one : follows) {
      if (!words.containsKey(one.topic())) {
        unknown.add(one.topic());
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "SELECT t.id, t.normal_form FROM UNNEST(CAST(:ids AS BIGINT ARRAY)) AS u (id)"
                + " JOIN topic t ON t.id = u.id")
        .bindArray("ids", Long.class, List.copyOf(unknown))
        .map(
            (row, context) -> {
              String form = row.getString(2);
              return words.put(row.getLong(1), new Topic(form, form));
            })
        .forEach(before -> {});
  }

  private void gather(List<Follows> follows) {
    for (int from = 0, to; from < follows.size(); from = to) {
      long reader = follows.get(from).reader();
      to = from;
      while (to < follows.size() && follows.get(to).reader() == reader) {
        to++;
      }
      Topic[] some = new Topic[to - from];
      for (int i = 0; i < some.length; i++) {
        Follows one = follows.get(from + i);
        Topic topic = words.get(one.topic());
        some[i] = one.wording().isEmpty() ? topic : new Topic(one.wording(), topic.normalForm());
      }
      topics.put(reader, List.of(some));
    }
  }
}
