package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Hands deliveries to senders and writes down how far they got. What a sender writes counts only
 * while it holds the delivery.
 */
final class DeliveryClaims {

  /** How long a sender may be silent before another one takes over. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final int REASON = 400;
  private static final String HELD = DeliveryId.WHERE + "AND held_by = :token";

  private final Database database;

  DeliveryClaims(Database database) {
    this.database = database;
  }

  /**
   * Takes the deliveries from processes of this machine that died: a killed one's need not wait for
   * their lease.
   */
  void releaseFromTheDead(Instant now) {
    database.inTransaction(
        handle -> {
          int released = 0;
          for (String token : heldOnThisMachine(handle)) {
            if (LeaseOwner.isGone(token)) {
              DeliveryBatches.hasten(handle, token, now);
              released +=
                  handle
                      .createUpdate(
                          "UPDATE delivery SET ready_at = :now"
                              + " WHERE held_by = :token AND ready_at > :now")
                      .bind("now", Timestamps.toDatabase(now))
                      .bind("token", token)
                      .execute();
            }
          }
          return released;
        });
  }

  private static List<String> heldOnThisMachine(Handle handle) {
    return handle
        .createQuery(
            "SELECT DISTINCT held_by FROM delivery"
                + " WHERE ready_at IS NOT NULL AND held_by LIKE :machine")
        .bind("machine", LeaseOwner.machinePrefix() + "%")
        .mapTo(String.class)
        .list();
  }

  /** Takes up to {@code most} deliveries that are ready, for {@link #LEASE}. */
  List<Claim> claim(ChannelKind carrier, Instant now, int most) {
    String token = LeaseOwner.create();
    Optional<List<Claim>> claims;
    do {
      // A sheaf may turn out to be done; then the next one.
      claims = database.inTransaction(handle -> claim(handle, carrier, now, most, token));
    } while (claims.isPresent() && claims.get().isEmpty());
    return claims.orElse(List.of());
  }

  /** Empty when there is no sheaf; none of a sheaf that had nothing for us. */
  private static Optional<List<Claim>> claim(
      Handle handle, ChannelKind carrier, Instant now, int most, String token) {
    Optional<DeliveryBatches.Sheaf> sheaf = DeliveryBatches.lock(handle, carrier, now);
    if (sheaf.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> claims = new ArrayList<>();
    for (DeliveryId id : DeliveryBatches.ready(handle, sheaf.get(), now, most)) {
      id.bind(
              handle.createUpdate(
                  "UPDATE delivery SET held_by = :token, ready_at = :lease" + DeliveryId.WHERE))
          .bind("token", token)
          .bind("lease", Timestamps.toDatabase(now.plus(LEASE)))
          .execute();
      claims.add(load(handle, id, token));
    }
    DeliveryBatches.close(handle, sheaf.get());
    return Optional.of(claims);
  }

  private static Claim load(Handle handle, DeliveryId id, String token) {
    return id.bind(
            handle.createQuery(
                "SELECT d.carrier, d.address, d.content, d.left_over, r.planned_at, d.next_part,"
                    + " d.in_flight, d.tries, d.doubts"
                    + " FROM delivery d JOIN delivery_round r ON r.id = d.round"
                    + DeliveryId.WHERE.replace("local_day", "d.local_day")))
        .map((row, context) -> claim(id, token, row))
        .one();
  }

  private static Claim claim(DeliveryId id, String token, ResultSet row) throws SQLException {
    return new Claim(
        id,
        token,
        ChannelKind.of(row.getString(1)).channel(row.getString(2)),
        row.getLong(3),
        row.getInt(4),
        Timestamps.read(row, 5),
        row.getInt(6),
        row.getBoolean(7),
        row.getInt(8),
        row.getInt(9));
  }

  /** Writes down that the part leaves now; false when the delivery is not the sender's any more. */
  boolean depart(Claim claim, Instant now) {
    return database.inTransaction(
        handle ->
            claim
                    .id()
                    .bind(
                        handle.createUpdate(
                            "UPDATE delivery SET in_flight = TRUE, next_part = :part,"
                                + " ready_at = :lease"
                                + HELD
                                + " AND ready_at > :now"))
                    .bind("part", claim.nextPart())
                    .bind("lease", Timestamps.toDatabase(now.plus(LEASE)))
                    .bind("now", Timestamps.toDatabase(now))
                    .bind("token", claim.leaseOwner())
                    .execute()
                == 1);
  }

  /** Writes a part's receipt and goes on to the next part. */
  void receipt(Claim claim, DeliveryState state, String reference, String reason, Instant now) {
    database.inTransaction(
        handle -> {
          PartReceipts.write(
              handle, claim.id(), claim.nextPart(), state, fit(reference, 200), fit(reason), now);
          return claim
              .id()
              .bind(
                  handle.createUpdate(
                      "UPDATE delivery SET in_flight = FALSE, next_part = :next, doubts = 0"
                          + HELD))
              .bind("next", claim.nextPart() + 1)
              .bind("token", claim.leaseOwner())
              .execute();
        });
  }

  /** Puts the delivery back until {@code readyAt}. */
  void putOff(Claim claim, Instant readyAt, int tries, int doubts, String reason) {
    database.inTransaction(
        handle -> {
          DeliveryBatches.hasten(handle, claim.id(), readyAt);
          return claim
              .id()
              .bind(
                  handle.createUpdate(
                      "UPDATE delivery SET in_flight = FALSE, held_by = NULL,"
                          + " next_part = :part, ready_at = :ready, tries = :tries,"
                          + " doubts = :doubts, reason = :reason"
                          + HELD))
              .bind("part", claim.nextPart())
              .bind("ready", Timestamps.toDatabase(readyAt))
              .bind("tries", tries)
              .bind("doubts", doubts)
              .bind("reason", fit(reason))
              .bind("token", claim.leaseOwner())
              .execute();
        });
  }

  /** The delivery goes on at another address. */
  void move(Claim claim, Channel to) {
    database.inTransaction(
        handle ->
            claim
                .id()
                .bind(
                    handle.createUpdate(
                        "UPDATE delivery SET in_flight = FALSE, address = :address" + HELD))
                .bind("address", ChannelKind.address(to))
                .bind("token", claim.leaseOwner())
                .execute());
  }

  /** Closes the books of a delivery whose parts are all done: what became of them decides. */
  DeliveryState finish(Claim claim) {
    return database.inTransaction(
        handle -> {
          PartReceipts.Sum sum = PartReceipts.sum(handle, claim.id());
          finish(handle, claim, sum.state(), sum.reason());
          return sum.state();
        });
  }

  /** Closes the books of a delivery that goes no further. */
  DeliveryState finish(Claim claim, DeliveryState state, String reason) {
    return database.inTransaction(
        handle -> {
          finish(handle, claim, state, reason);
          return state;
        });
  }

  private static void finish(Handle handle, Claim claim, DeliveryState state, String reason) {
    claim
        .id()
        .bind(
            handle.createUpdate(
                "UPDATE delivery SET state = :state, ready_at = NULL, held_by = NULL,"
                    + " in_flight = FALSE, reason = :reason"
                    + HELD))
        .bind("state", state.name())
        .bind("reason", fit(reason))
        .bind("token", claim.leaseOwner())
        .execute();
  }

  private static String fit(String reason) {
    return fit(reason, REASON);
  }

  private static String fit(String text, int most) {
    String clean = text.replace('\u0000', ' ');
    return clean.length() <= most ? clean : clean.substring(0, most);
  }
}
