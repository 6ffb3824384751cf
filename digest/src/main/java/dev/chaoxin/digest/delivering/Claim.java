package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery in a sender's hands.
 *
 * @param token names the sender's hold on it
 * @param to where it goes
 * @param body what goes there
 * @param plannedAt when it was frozen
 * @param nextPart the first part that is not done
 * @param inFlight whether an earlier sender was last seen with that part on its way
 * @param tries how often it was put off
 * @param doubts how often nobody knew whether it arrived
 */
record Claim(
    DeliveryId id,
    String token,
    Channel to,
    UUID body,
    Instant plannedAt,
    int nextPart,
    boolean inFlight,
    int tries,
    int doubts) {

  Claim at(int part) {
    return new Claim(id, token, to, body, plannedAt, part, false, tries, 0);
  }

  Claim to(Channel address) {
    return new Claim(id, token, address, body, plannedAt, nextPart, false, tries, doubts);
  }
}
