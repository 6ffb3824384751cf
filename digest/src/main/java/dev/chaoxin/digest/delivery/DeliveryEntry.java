package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as reported to operators.
 *
 * @param to the channel; masked in its text form
 * @param plannedAt when the delivery was planned
 * @param partsDone how many of its parts have an outcome
 * @param inFlight whether a part is being sent, or was when its worker stopped
 * @param readyAt the time of the next attempt; empty if the delivery is finished
 * @param reason why the delivery was delayed, failed or closed; may be empty
 */
public record DeliveryEntry(
    DeliveryId id,
    Channel to,
    DeliveryState state,
    Instant plannedAt,
    int partsDone,
    boolean inFlight,
    Optional<Instant> readyAt,
    String reason) {}
