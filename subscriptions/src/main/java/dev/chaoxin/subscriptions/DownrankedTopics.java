package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** SQL on the table {@code downranked_topic}: topics that readers asked to see less of. */
final class DownrankedTopics {

  /** Beyond this number, the oldest is deleted. */
  static final int MAX_PER_READER = 30;

  private DownrankedTopics() {}

  static Topic topic(String normalForm) {
    return new Topic(normalForm, normalForm);
  }

  static List<Topic> of(Handle handle, long subscriber) {
    return handle
        .createQuery(
            "SELECT normal_form FROM downranked_topic WHERE subscriber_id = :id ORDER BY normal_form")
        .bind("id", subscriber)
        .map((row, context) -> topic(row.getString(1)))
        .list();
  }

  static void add(Handle handle, long subscriber, Topic topic, Instant now) {
    remove(handle, subscriber, topic);
    handle
        .createUpdate(
            "INSERT INTO downranked_topic (subscriber_id, normal_form, created_at)"
                + " VALUES (:id, :form, :now)")
        .bind("id", subscriber)
        .bind("form", topic.normalForm())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
    List<String> byAge =
        handle
            .createQuery(
                "SELECT normal_form FROM downranked_topic WHERE subscriber_id = :id"
                    + " ORDER BY created_at DESC, normal_form")
            .bind("id", subscriber)
            .mapTo(String.class)
            .list();
    byAge.stream().skip(MAX_PER_READER).forEach(form -> remove(handle, subscriber, topic(form)));
  }

  static void remove(Handle handle, long subscriber, Topic topic) {
    handle
        .createUpdate(
            "DELETE FROM downranked_topic WHERE subscriber_id = :id AND normal_form = :form")
        .bind("id", subscriber)
        .bind("form", topic.normalForm())
        .execute();
  }
}
