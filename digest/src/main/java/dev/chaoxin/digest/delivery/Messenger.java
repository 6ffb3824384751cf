package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;

/** The port: carries parts to one kind of channel. Safe for use by many threads. */
public interface Messenger {

  /** Whether this messenger serves such a channel. */
  boolean serves(Channel channel);

  /** Whether an ambiguous part may be sent again because the other side knows it by its key. */
  boolean repeatable();

  /**
   * Waits for the channel's turn at the {@code RateGovernor}, in the lane of the broadcast. Called
   * before a part is marked as on its way, so that nobody who only waited is taken for sent; {@link
   * #send} does not wait again.
   *
   * @return zero when the turn has come; else how long to stay away, no turn taken
   */
  default Duration awaitPermit(Channel to) {
    return Duration.ZERO;
  }

  /** Sends one part and says what became of it. Does not throw on anything the other side does. */
  DeliveryOutcome send(OutgoingPart consignment);
}
