package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;

/** The port to one kind of channel: sends parts of digests. Safe for use by many threads. */
public interface Messenger {

  /** Whether this messenger sends to such a channel. */
  boolean serves(Channel channel);

  /** Whether an ambiguous part may be sent again, because the other side recognises its key. */
  boolean repeatable();

  /**
   * Waits until the {@link RateGovernor} permits a broadcast message to the channel. Called before
   * a part is marked as in flight, so that a part that only waited is never ambiguous; {@link
   * #send} does not wait again.
   *
   * @return zero if the permit was acquired, otherwise how long to wait before asking again
   */
  default Duration awaitPermit(Channel to) {
    return Duration.ZERO;
  }

  /** Sends one part. Does not throw on anything the other side does. */
  DeliveryOutcome send(OutgoingPart part);
}
