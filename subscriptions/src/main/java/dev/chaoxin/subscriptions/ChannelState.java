package dev.chaoxin.subscriptions;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a reader is reached at a place.
 *
 * @param channel the place
 * @param open whether digests go there
 * @param reason why not, when it is closed
 * @param since when it was opened or closed
 */
public record ChannelState(Channel channel, boolean open, Optional<String> reason, Instant since) {

  /** Whether it is closed because the reader said stop. */
  public boolean stopped() {
    return reason.equals(Optional.of(Subscriptions.STOPPED));
  }
}
