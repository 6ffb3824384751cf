package dev.chaoxin.subscriptions.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Converts instants to and from {@code TIMESTAMP WITH TIME ZONE} columns. */
public final class Timestamps {

  private Timestamps() {}

  /** Truncated to microseconds, which is what both databases store. */
  public static OffsetDateTime toDatabase(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The instant in a column that is never null. */
  public static Instant read(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The instant in a column; empty if the column is null. */
  public static Optional<Instant> find(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
