package dev.chaoxin.digest.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads rows of the table {@code delivery}. */
final class DeliveryRows {

  private DeliveryRows() {}

  /** From the columns reader, local_day, place, in this order, at the beginning. */
  static DeliveryId id(ResultSet row) throws SQLException {
    return new DeliveryId(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3));
  }
}
