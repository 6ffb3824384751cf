package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;

/**
 * What became of one attempt to send a part. Reasons are technical, masked, and without secrets.
 */
public sealed interface DeliveryOutcome {

  /**
   * The other side said it has the part.
   *
   * @param reference its own number for it: a Telegram message_id, a mail server's queue id
   */
  record Accepted(String reference) implements DeliveryOutcome {}

  /** Not now; try again after {@code pause}. Nothing was delivered. */
  record Deferred(Duration pause, String reason) implements DeliveryOutcome {}

  /** Never, for this part; the channel itself is sound. */
  record Refused(String reason) implements DeliveryOutcome {}

  /** The channel is closed to us: blocked, deactivated, no such mailbox. Its settings are kept. */
  record Closed(String reason) implements DeliveryOutcome {}

  /** The channel has another address now; it goes on there. */
  record Moved(Channel to) implements DeliveryOutcome {}

  /** The request left and no answer came: delivered or not, nobody knows. */
  record Ambiguous(String reason) implements DeliveryOutcome {}
}
