package dev.chaoxin.digest.delivering;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The table {@code delivery_receipt}: what became of each part. */
final class Receipts {

  private Receipts() {}

  /** Writes a receipt; one that says more takes the place of a doubt. */
  static void write(
      Handle handle,
      DeliveryId id,
      int part,
      DeliveryState state,
      String reference,
      String reason,
      Instant now) {
    int replaced =
        id.bind(
                handle.createUpdate(
                    "UPDATE delivery_receipt SET state = :state, reference = :reference,"
                        + " reason = :reason, written_at = :now"
                        + DeliveryId.WHERE
                        + "AND part = :part"))
            .bind("part", part)
            .bind("state", state.name())
            .bind("reference", reference)
            .bind("reason", reason)
            .bind("now", Timestamps.of(now))
            .execute();
    if (replaced == 0) {
      id.bind(
              handle.createUpdate(
                  "INSERT INTO delivery_receipt"
                      + " (reader, local_day, place, part, state, reference, reason, written_at)"
                      + " VALUES (:reader, :day, :place, :part, :state, :reference, :reason, :now)"))
          .bind("part", part)
          .bind("state", state.name())
          .bind("reference", reference)
          .bind("reason", reason)
          .bind("now", Timestamps.of(now))
          .execute();
    }
  }

  /** What became of the whole: failed if a part failed, ambiguous if one is, else sent. */
  static DeliveryState sum(Handle handle, DeliveryId id) {
    Set<DeliveryState> parts =
        id.bind(handle.createQuery("SELECT state FROM delivery_receipt" + DeliveryId.WHERE))
            .map((row, context) -> DeliveryState.valueOf(row.getString(1)))
            .set();
    if (parts.contains(DeliveryState.FAILED)) {
      return DeliveryState.FAILED;
    }
    return parts.contains(DeliveryState.AMBIGUOUS) ? DeliveryState.AMBIGUOUS : DeliveryState.SENT;
  }
}
