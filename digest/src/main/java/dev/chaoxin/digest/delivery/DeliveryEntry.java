package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the ledger, to be shown.
 *
 * @param to where it goes; its text form is masked
 * @param state where it stands
 * @param plannedAt when it was frozen
 * @param partsDone how many of its parts are done with
 * @param inFlight whether a part of it left and its outcome is not written yet
 * @param readyAt when it is tried next; empty when it is done
 * @param reason why it is late, failed or closed; may be empty
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
