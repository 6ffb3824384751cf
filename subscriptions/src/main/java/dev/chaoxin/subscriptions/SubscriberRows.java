package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code subscriber}: readers and how they want their digests. */
final class SubscriberRows {

  static final String COLUMNS =
      "id, language, zone, digest_minute, paused, papers, length, per_topic, overall, empty_day,"
          + " also_in_the_news, weekday, by_topic";

  private SubscriberRows() {}

  /** A reader without topics and channels. */
  record Row(
      long id,
      Locale language,
      ZoneId zone,
      LocalTime digestTime,
      boolean paused,
      DigestPreferences choices) {

    Subscriber with(List<Topic> topics, List<Channel> channels, List<Topic> less) {
      return new Subscriber(
          id, language, zone, digestTime, paused, topics, channels, choices, less);
    }
  }

  static long insert(Handle handle, Locale language, SubscriberDefaults defaults, Instant now) {
    return handle
        .createUpdate(
            "INSERT INTO subscriber (language, zone, digest_minute, entered_at)"
                + " VALUES (:language, :zone, :minute, :now)")
        .bind("language", Languages.nearest(language).toLanguageTag())
        .bind("zone", defaults.zone().getId())
        .bind("minute", minute(defaults.digestTime()))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(long.class)
        .one();
  }

  static Optional<Row> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM subscriber WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Makes other transactions about this reader wait; false when there is no such reader. */
  static boolean lock(Handle handle, long id) {
    return handle
        .createQuery("SELECT id FROM subscriber WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .mapTo(long.class)
        .findOne()
        .isPresent();
  }

  /** Sets one column, named by us and never by a reader. */
  static void set(Handle handle, long id, String column, Object content) {
    handle
        .createUpdate("UPDATE subscriber SET " + column + " = :content WHERE id = :id")
        .bind("content", content)
        .bind("id", id)
        .execute();
  }

  static void choose(Handle handle, long id, DigestPreferences choices) {
    handle
        .createUpdate(
            "UPDATE subscriber SET papers = :papers, length = :length, per_topic = :perTopic,"
                + " overall = :overall, empty_day = :emptyDay, also_in_the_news = :also,"
                + " weekday = :weekday, by_topic = :byTopic WHERE id = :id")
        .bind("papers", String.join("\n", choices.papers()))
        .bind("length", choices.length().name())
        .bind("perTopic", choices.perTopic())
        .bind("overall", choices.overall())
        .bind("emptyDay", choices.emptyDay().name())
        .bind("also", choices.alsoInTheNews())
        .bind("weekday", choices.weekly().map(DayOfWeek::getValue).orElse(0))
        .bind("byTopic", choices.byTopic())
        .bind("id", id)
        .execute();
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  static Row read(ResultSet row) throws SQLException {
    return new SubscriberRowMapper().read(row);
  }

  /** From the columns of {@link #COLUMNS}, in that order. */
  static DigestPreferences choices(ResultSet row) throws SQLException {
    String papers = row.getString(6);
    int weekday = row.getInt(12);
    return new DigestPreferences(
        papers.isEmpty() ? List.of() : papers.lines().toList(),
        DigestPreferences.Length.valueOf(row.getString(7)),
        row.getInt(8),
        row.getInt(9),
        DigestPreferences.EmptyDay.valueOf(row.getString(10)),
        row.getBoolean(11),
        weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(weekday)),
        row.getBoolean(13));
  }
}
