package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;

/**
 * A delivery that a worker has leased.
 *
 * @param leaseOwner identifies the lease, see {@link LeaseOwner}
 * @param to the channel
 * @param content the id of the digest's content
 * @param omitted how many further articles matched this reader's topics
 * @param plannedAt when the delivery was planned
 * @param nextPart the first part without an outcome, from 1
 * @param inFlight whether an earlier worker stopped after it had marked that part as in flight
 * @param retries how often the delivery was postponed for a retry
 * @param ambiguousAttempts how many attempts at the next part were ambiguous
 */
record Claim(
    DeliveryId id,
    String leaseOwner,
    Channel to,
    long content,
    int omitted,
    Instant plannedAt,
    int nextPart,
    boolean inFlight,
    int retries,
    int ambiguousAttempts) {

  /** This claim after the outcome of its next part was recorded. */
  Claim afterPart() {
    return new Claim(
        id, leaseOwner, to, content, omitted, plannedAt, nextPart + 1, false, retries, 0);
  }

  /** This claim with another address. */
  Claim redirectedTo(Channel channel) {
    return new Claim(
        id,
        leaseOwner,
        channel,
        content,
        omitted,
        plannedAt,
        nextPart,
        false,
        retries,
        ambiguousAttempts);
  }
}
