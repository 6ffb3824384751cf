package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;

/**
 * A delivery in a sender's hands.
 *
 * @param leaseOwner names the sender's hold on it
 * @param to where it goes
 * @param content what goes there
 * @param omitted how many articles this reader's topics matched besides
 * @param plannedAt when it was frozen
 * @param nextPart the first part that is not done
 * @param inFlight whether an earlier sender was last seen with that part on its way
 * @param retries how often it was put off
 * @param ambiguousAttempts how often nobody knew whether it arrived
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

  Claim at(int part) {
    return new Claim(id, leaseOwner, to, content, omitted, plannedAt, part, false, retries, 0);
  }

  Claim to(Channel address) {
    return new Claim(
        id,
        leaseOwner,
        address,
        content,
        omitted,
        plannedAt,
        nextPart,
        false,
        retries,
        ambiguousAttempts);
  }
}
