package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;

/**
 * A delivery in a sender's hands.
 *
 * @param token names the sender's hold on it
 * @param to where it goes
 * @param content what goes there
 * @param left how many articles this reader's topics matched besides
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
    long content,
    int left,
    Instant plannedAt,
    int nextPart,
    boolean inFlight,
    int tries,
    int doubts) {

  Claim at(int part) {
    return new Claim(id, token, to, content, left, plannedAt, part, false, tries, 0);
  }

  Claim to(Channel address) {
    return new Claim(id, token, address, content, left, plannedAt, nextPart, false, tries, doubts);
  }
}
