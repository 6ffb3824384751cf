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

/** SQL on the table {@code subscriber}. */
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
      DigestPreferences preferences) {

    Subscriber with(List<Topic> topics, List<Channel> channels, List<Topic> downranked) {
      return new Subscriber(
          id, language, zone, digestTime, paused, topics, channels, preferences, downranked);
    }
  }

  static long insert(Handle handle, Locale language, SubscriberDefaults defaults, Instant now) {
    return handle
        .createUpdate(
            "INSERT INTO subscriber (language, zone, digest_minute, registered_at)"
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

  /** Locks the row of a reader until the transaction ends; false if there is no such reader. */
  static boolean lock(Handle handle, long id) {
    return handle
        .createQuery("SELECT id FROM subscriber WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .mapTo(long.class)
        .findOne()
        .isPresent();
  }

  /** Sets one column; its name is never taken from input. */
  static void set(Handle handle, long id, String column, Object value) {
    handle
        .createUpdate("UPDATE subscriber SET " + column + " = :value WHERE id = :id")
        .bind("value", value)
        .bind("id", id)
        .execute();
  }

  static void setPreferences(Handle handle, long id, DigestPreferences preferences) {
    handle
        .createUpdate(
            "UPDATE subscriber SET papers = :papers, length = :length, per_topic = :perTopic,"
                + " overall = :overall, empty_day = :emptyDay, also_in_the_news = :also,"
                + " weekday = :weekday, by_topic = :byTopic WHERE id = :id")
        .bind("papers", String.join("\n", preferences.papers()))
        .bind("length", preferences.length().name())
        .bind("perTopic", preferences.perTopic())
        .bind("overall", preferences.overall())
        .bind("emptyDay", preferences.emptyDay().name())
        .bind("also", preferences.alsoInTheNews())
        .bind("weekday", preferences.weekly().map(DayOfWeek::getValue).orElse(0))
        .bind("byTopic", preferences.byTopic())
        .bind("id", id)
        .execute();
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  static Row read(ResultSet row) throws SQLException {
    return new SubscriberRowMapper().read(row);
  }

  /** Reads the preferences from {@link #COLUMNS}, in that order. */
  static DigestPreferences readPreferences(ResultSet row) throws SQLException {
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
