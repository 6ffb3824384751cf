package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.SubscriberRows.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Maps rows of {@code subscriber}; equal values in different rows share one object. For use by one
 * thread.
 */
final class SubscriberRowMapper {

  private final Map<String, Locale> languages = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<Integer, LocalTime> digestTimes = new HashMap<>();
  private final Map<DigestPreferences, DigestPreferences> preferences = new HashMap<>();

  /** Reads the columns of {@link SubscriberRows#COLUMNS}, in that order. */
  Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        languages.computeIfAbsent(row.getString(2), Locale::forLanguageTag),
        zones.computeIfAbsent(row.getString(3), ZoneId::of),
        digestTimes.computeIfAbsent(row.getInt(4), minute -> LocalTime.ofSecondOfDay(minute * 60L)),
        row.getBoolean(5),
        preferences.computeIfAbsent(SubscriberRows.readPreferences(row), equal -> equal));
  }
}
