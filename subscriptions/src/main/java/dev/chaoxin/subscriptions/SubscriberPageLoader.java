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
 * Loads topics and channels for a page of readers at a time. Topics are cached from page to page.
 * For use by one thread.
 */
final class SubscriberPageLoader {

  /** A range scan may cover this many times the readers wanted before a join is preferred. */
  private static final int RANGE_SCAN_FACTOR = 4;

  private final Jdbi jdbi;
  private final Map<Long, Topic> topicsById = new HashMap<>();

  SubscriberPageLoader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A row of {@code followed_topic}; the wording is empty if it equals the normal form. */
  private record FollowedTopic(long reader, long topic, String wording) {}

  /**
   * Loads these readers; leaves out those without a topic or without an open channel.
   *
   * @param rows not empty, by ascending id
   */
  List<Subscriber> load(List<Row> rows) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, List<Topic>> topics = topics(handle, rows);
          Map<Long, List<Channel>> channels = openChannels(handle, rows);
          Map<Long, List<Topic>> downranked = downranked(handle, rows);
          List<Subscriber> subscribers = new ArrayList<>(rows.size());
          for (Row row : rows) {
            List<Topic> followed = topics.getOrDefault(row.id(), List.of());
            List<Channel> open = channels.getOrDefault(row.id(), List.of());
            if (!followed.isEmpty() && !open.isEmpty()) {
              subscribers.add(
                  row.with(followed, open, downranked.getOrDefault(row.id(), List.of())));
            }
          }
          return subscribers;
        });
  }

  private Map<Long, List<Topic>> topics(Handle handle, List<Row> rows) {
    List<FollowedTopic> followed =
        select(
                handle,
                rows,
                "SELECT x.subscriber_id, x.topic_id, x.wording FROM followed_topic x",
                " ORDER BY x.subscriber_id, x.position, x.topic_id")
            .map(
                (row, context) -> {
                  String wording = row.getString(3);
                  return new FollowedTopic(
                      row.getLong(1), row.getLong(2), wording == null ? "" : wording);
                })
            .list();
    cacheTopics(handle, followed);
    return groupByReader(followed);
  }

  /** Each reader's open channels, the oldest first. */
  private static Map<Long, List<Channel>> openChannels(Handle handle, List<Row> rows) {
    Map<Long, List<Channel>> channels = new HashMap<>();
    select(
            handle,
            rows,
            "SELECT x.subscriber_id, x.kind, x.address, x.is_open FROM channel x",
            " ORDER BY x.subscriber_id, x.id")
        .map(
            (row, context) ->
                !row.getBoolean(4)
                    || channels
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                        .add(ChannelRows.channel(row.getString(2), row.getString(3))))
        .forEach(added -> {});
    return channels;
  }

  private static Map<Long, List<Topic>> downranked(Handle handle, List<Row> rows) {
    Map<Long, List<Topic>> downranked = new HashMap<>();
    select(
            handle,
            rows,
            "SELECT x.subscriber_id, x.normal_form FROM downranked_topic x",
            " ORDER BY x.subscriber_id, x.normal_form")
        .map(
            (row, context) ->
                downranked
                    .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(DownrankedTopics.topic(row.getString(2))))
        .forEach(added -> {});
    return downranked;
  }

  private static Query select(Handle handle, List<Row> rows, String select, String order) {
    long first = rows.get(0).id();
    long last = rows.get(rows.size() - 1).id();
    if (last - first < (long) RANGE_SCAN_FACTOR * rows.size()) {
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
        .bindArray("readers", Long.class, rows.stream().map(Row::id).toList());
  }

  private void cacheTopics(Handle handle, List<FollowedTopic> followed) {
    Set<Long> unknown = new HashSet<>();
    for (FollowedTopic topic : followed) {
      if (!topicsById.containsKey(topic.topic())) {
        unknown.add(topic.topic());
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
              return topicsById.put(row.getLong(1), new Topic(form, form));
            })
        .forEach(previous -> {});
  }

  /** Each reader's topics, in the reader's order. */
  private Map<Long, List<Topic>> groupByReader(List<FollowedTopic> followed) {
    Map<Long, List<Topic>> topics = new HashMap<>();
    for (int from = 0, to; from < followed.size(); from = to) {
      long reader = followed.get(from).reader();
      to = from;
      while (to < followed.size() && followed.get(to).reader() == reader) {
        to++;
      }
      Topic[] group = new Topic[to - from];
      for (int i = 0; i < group.length; i++) {
        FollowedTopic one = followed.get(from + i);
        Topic topic = topicsById.get(one.topic());
        group[i] = one.wording().isEmpty() ? topic : new Topic(one.wording(), topic.normalForm());
      }
      topics.put(reader, List.of(group));
    }
    return topics;
  }
}
