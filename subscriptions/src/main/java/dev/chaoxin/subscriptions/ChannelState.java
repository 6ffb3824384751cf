package dev.chaoxin.subscriptions;

import java.time.Instant;
import java.util.Optional;

/**
 * A channel of a reader, and whether it is open.
 *
 * @param channel the channel
 * @param open whether digests are sent to it
 * @param reason why it was closed, if it is closed
 * @param since when it was opened or closed
 */
public record ChannelState(Channel channel, boolean open, Optional<String> reason, Instant since) {

  /** Whether it was closed because the reader stopped all digests. */
  public boolean stopped() {
    return reason.equals(Optional.of(Subscriptions.STOPPED));
  }
}
