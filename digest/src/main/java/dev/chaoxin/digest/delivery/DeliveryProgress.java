package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Records how far a worker got with a delivery it has claimed. A delivery whose lease has passed to
 * another worker is not changed.
 */
final class DeliveryProgress {

  private static final int MAX_REASON = 400;
  private static final int MAX_REFERENCE = 200;

  private final Database database;

  DeliveryProgress(Database database) {
    this.database = database;
  }

  /**
   * Marks the next part as in flight and extends the lease. To be called before the part is sent.
   *
   * @return false if the lease has ended, so that the part must not be sent
   */
  boolean markInFlight(Claim claim, Instant now) {
    return database.inTransaction(
        handle ->
            update(
                        handle,
                        claim,
                        "in_flight = TRUE, next_part = :part, ready_at = :leaseEnd",
                        " AND ready_at > :now")
                    .bind("part", claim.nextPart())
                    .bind("leaseEnd", Timestamps.toDatabase(now.plus(DeliveryClaims.LEASE)))
                    .bind("now", Timestamps.toDatabase(now))
                    .execute()
                == 1);
  }

  /** Records the outcome of the next part and moves on to the one after it. */
  void recordPart(Claim claim, DeliveryState state, String reference, String reason, Instant now) {
    database.inTransaction(
        handle -> {
          writeReceipt(handle, claim, state, reference, reason, now);
          return update(
                  handle, claim, "in_flight = FALSE, next_part = :next, ambiguous_attempts = 0", "")
              .bind("next", claim.nextPart() + 1)
              .execute();
        });
  }

  /** Gives the delivery back, to be claimed again from {@code readyAt} on. */
  void postpone(Claim claim, Instant readyAt, int retries, int ambiguousAttempts, String reason) {
    database.inTransaction(
        handle -> {
          DeliveryClaims.makeBatchReady(handle, claim.id(), readyAt);
          return update(
                  handle,
                  claim,
                  "in_flight = FALSE, lease_owner = NULL, next_part = :part, ready_at = :ready,"
                      + " retries = :retries, ambiguous_attempts = :ambiguous, reason = :reason",
                  "")
              .bind("part", claim.nextPart())
              .bind("ready", Timestamps.toDatabase(readyAt))
              .bind("retries", retries)
              .bind("ambiguous", ambiguousAttempts)
              .bind("reason", clean(reason, MAX_REASON))
              .execute();
        });
  }

  /** Records a new address of the channel; the next part goes there. */
  void redirect(Claim claim, Channel to) {
    database.inTransaction(
        handle ->
            update(handle, claim, "in_flight = FALSE, address = :address", "")
                .bind("address", ChannelKind.address(to))
                .execute());
  }

  /**
   * Finishes a delivery whose parts all have an outcome: failed if a part failed, otherwise
   * ambiguous if one is ambiguous, otherwise sent; with the reason of that part.
   */
  DeliveryState finish(Claim claim) {
    return database.inTransaction(
        handle -> {
          List<PartOutcome> parts = partOutcomes(handle, claim.id());
          PartOutcome decisive =
              first(parts, DeliveryState.FAILED)
                  .or(() -> first(parts, DeliveryState.AMBIGUOUS))
                  .orElse(new PartOutcome(DeliveryState.SENT, ""));
          return finish(handle, claim, decisive.state(), decisive.reason());
        });
  }

  /** Finishes a delivery before all its parts are sent. */
  DeliveryState finish(Claim claim, DeliveryState state, String reason) {
    return database.inTransaction(handle -> finish(handle, claim, state, reason));
  }

  private static DeliveryState finish(
      Handle handle, Claim claim, DeliveryState state, String reason) {
    update(
            handle,
            claim,
            "state = :state, ready_at = NULL, lease_owner = NULL, in_flight = FALSE,"
                + " reason = :reason",
            "")
        .bind("state", state.name())
        .bind("reason", clean(reason, MAX_REASON))
        .execute();
    return state;
  }

  /** An update of the delivery, provided that the claim's lease owner still has it. */
  private static Update update(Handle handle, Claim claim, String assignments, String condition) {
    return claim
        .id()
        .bind(
            handle.createUpdate(
                "UPDATE delivery SET "
                    + assignments
                    + DeliveryId.WHERE
                    + "AND lease_owner = :owner"
                    + condition))
        .bind("owner", claim.leaseOwner());
  }

  /** Replaces the receipt that an earlier attempt at the part may have left. */
  private static void writeReceipt(
      Handle handle,
      Claim claim,
      DeliveryState state,
      String reference,
      String reason,
      Instant now) {
    int replaced =
        receipt(
            handle,
            "UPDATE delivery_receipt SET state = :state, reference = :reference,"
                + " reason = :reason, written_at = :now"
                + DeliveryId.WHERE
                + "AND part = :part",
            claim,
            state,
            reference,
            reason,
            now);
    if (replaced == 0) {
      receipt(
          handle,
          "INSERT INTO delivery_receipt"
              + " (reader, local_day, channel_index, part, state, reference, reason, written_at)"
              + " VALUES (:reader, :day, :channelIndex, :part, :state, :reference, :reason, :now)",
          claim,
          state,
          reference,
          reason,
          now);
    }
  }

  private static int receipt(
      Handle handle,
      String sql,
      Claim claim,
      DeliveryState state,
      String reference,
      String reason,
      Instant now) {
    return claim
        .id()
        .bind(handle.createUpdate(sql))
        .bind("part", claim.nextPart())
        .bind("state", state.name())
        .bind("reference", clean(reference, MAX_REFERENCE))
        .bind("reason", clean(reason, MAX_REASON))
        .bind("now", Timestamps.toDatabase(now))
        .execute();
  }

  private record PartOutcome(DeliveryState state, String reason) {}

  private static List<PartOutcome> partOutcomes(Handle handle, DeliveryId id) {
    return id.bind(
            handle.createQuery(
                "SELECT state, reason FROM delivery_receipt" + DeliveryId.WHERE + "ORDER BY part"))
        .map(
            (row, context) ->
                new PartOutcome(DeliveryState.valueOf(row.getString(1)), row.getString(2)))
        .list();
  }

  private static Optional<PartOutcome> first(List<PartOutcome> parts, DeliveryState state) {
    return parts.stream().filter(part -> part.state() == state).findFirst();
  }

  /** Fits text into a column; PostgreSQL refuses NUL. */
  private static String clean(String text, int maxLength) {
    String clean = text.replace('\u0000', ' ');
    return clean.length() <= maxLength ? clean : clean.substring(0, maxLength);
  }
}
