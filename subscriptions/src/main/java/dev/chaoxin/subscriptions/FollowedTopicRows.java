package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL on the tables {@code topic} and {@code followed_topic}. */
final class FollowedTopicRows {

  private static final String SELECT =
      "SELECT COALESCE(f.wording, t.normal_form) AS wording, t.normal_form"
          + " FROM followed_topic f JOIN topic t ON t.id = f.topic_id";

  private FollowedTopicRows() {}

  static List<Topic> of(Handle handle, long subscriber) {
    return handle
        .createQuery(SELECT + " WHERE f.subscriber_id = :id ORDER BY f.position, t.id")
        .bind("id", subscriber)
        .map((row, context) -> new Topic(row.getString(1), row.getString(2)))
        .list();
  }

  static Optional<Topic> find(Handle handle, long subscriber, String normalForm) {
    return handle
        .createQuery(SELECT + " WHERE f.subscriber_id = :id AND t.normal_form = :form")
        .bind("id", subscriber)
        .bind("form", normalForm)
        .map((row, context) -> new Topic(row.getString(1), row.getString(2)))
        .findOne();
  }

  static int count(Handle handle, long subscriber) {
    return handle
        .createQuery("SELECT COUNT(*) FROM followed_topic WHERE subscriber_id = :id")
        .bind("id", subscriber)
        .mapTo(int.class)
        .one();
  }

  /** Adds a topic after the reader's others. */
  static void append(Handle handle, long subscriber, Topic topic) {
    handle
        .createUpdate(
            "INSERT INTO followed_topic (subscriber_id, topic_id, position, wording)"
                + " SELECT CAST(:id AS BIGINT), CAST(:topic AS BIGINT), COALESCE(MAX(position), 0) + 1,"
                + " CAST(:wording AS VARCHAR)"
                + " FROM followed_topic WHERE subscriber_id = :id")
        .bind("id", subscriber)
        .bind("topic", getOrCreateTopicId(handle, topic.normalForm()))
        .bind("wording", topic.wording().equals(topic.normalForm()) ? null : topic.wording())
        .execute();
  }

  static void remove(Handle handle, long subscriber, String normalForm) {
    handle
        .createUpdate(
            "DELETE FROM followed_topic WHERE subscriber_id = :id"
                + " AND topic_id = (SELECT id FROM topic WHERE normal_form = :form)")
        .bind("id", subscriber)
        .bind("form", normalForm)
        .execute();
  }

  /** Moves a topic before the reader's others. */
  static void moveToTop(Handle handle, long subscriber, String normalForm) {
    handle
        .createUpdate(
            "UPDATE followed_topic SET position ="
                + " (SELECT MIN(f.position) - 1 FROM followed_topic f WHERE f.subscriber_id = :id)"
                + " WHERE subscriber_id = :id"
                + " AND topic_id = (SELECT id FROM topic WHERE normal_form = :form)")
        .bind("id", subscriber)
        .bind("form", normalForm)
        .execute();
  }

  /** The id of a normal form; inserted on first use and never deleted. */
  private static long getOrCreateTopicId(Handle handle, String normalForm) {
    Optional<Long> known =
        handle
            .createQuery("SELECT id FROM topic WHERE normal_form = :form")
            .bind("form", normalForm)
            .mapTo(Long.class)
            .findOne();
    return known.orElseGet(
        () ->
            handle
                .createUpdate("INSERT INTO topic (normal_form) VALUES (:form)")
                .bind("form", normalForm)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }
}
