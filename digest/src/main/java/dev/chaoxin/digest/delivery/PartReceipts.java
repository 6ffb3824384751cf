package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code delivery_receipt}: what became of each part. */
final class PartReceipts {

  private PartReceipts() {}

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
            .bind("now", Timestamps.toDatabase(now))
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
          .bind("now", Timestamps.toDatabase(now))
          .execute();
    }
  }

  /** What became of the whole. */
  record Sum(DeliveryState state, String reason) {}

  /** Failed if a part failed, ambiguous if one is, else sent; with the reason of that part. */
  static Sum sum(Handle handle, DeliveryId id) {
    List<Sum> parts =
        id.bind(
                handle.createQuery(
                    "SELECT state, reason FROM delivery_receipt"
                        + DeliveryId.WHERE
                        + "ORDER BY part"))
            .map(
                (row, context) ->
                    new Sum(DeliveryState.valueOf(row.getString(1)), row.getString(2)))
            .list();
    return first(parts, DeliveryState.FAILED)
        .or(() -> first(parts, DeliveryState.AMBIGUOUS))
        .orElse(new Sum(DeliveryState.SENT, ""));
  }

  private static Optional<Sum> first(List<Sum> parts, DeliveryState state) {
    return parts.stream().filter(part -> part.state() == state).findFirst();
  }
}
