package dev.chaoxin.digest.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * One row of the ledger: a reader's digest of a day, to one channel.
 *
 * @param reader the reader's number
 * @param day the reader's day
 * @param channelIndex tells the reader's channels apart
 */
public record DeliveryId(long reader, LocalDate day, int channelIndex) {

  static final String WHERE = " WHERE reader = :reader AND local_day = :day AND place = :place ";

  /** The lasting name of one part of it. */
  String partKey(int part) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "."
        + reader
        + "."
        + channelIndex
        + "."
        + part;
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("reader", reader).bind("day", day).bind("place", channelIndex);
  }
}
