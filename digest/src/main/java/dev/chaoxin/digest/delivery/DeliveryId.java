package dev.chaoxin.digest.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Identifies a delivery: one reader's digest of one day, to one channel.
 *
 * @param reader the subscriber's id
 * @param day the reader's local day
 * @param channelIndex tells the reader's channels apart, from 0
 */
public record DeliveryId(long reader, LocalDate day, int channelIndex) {

  static final String COLUMNS = "d.reader, d.local_day, d.channel_index";
  static final String WHERE =
      " WHERE reader = :reader AND local_day = :day AND channel_index = :channelIndex ";

  /** Reads the first three columns, selected as {@link #COLUMNS}. */
  static DeliveryId read(ResultSet row) throws SQLException {
    return new DeliveryId(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3));
  }

  /** A key for one part that stays the same over all attempts. */
  String partKey(int part) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "."
        + reader
        + "."
        + channelIndex
        + "."
        + part;
  }

  /** Binds the parameters of {@link #WHERE}. */
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("reader", reader).bind("day", day).bind("channelIndex", channelIndex);
  }
}
