package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;

/**
 * The outcome of one attempt to send a part. Reasons are technical, with addresses masked and
 * without secrets.
 */
public sealed interface DeliveryOutcome {

  /**
   * The other side accepted the part.
   *
   * @param reference its id there: a Telegram message_id, a mail server's queue id
   */
  record Accepted(String reference) implements DeliveryOutcome {}

  /** Nothing was delivered; try again after {@code pause}. */
  record Deferred(Duration pause, String reason) implements DeliveryOutcome {}

  /** This part will never be accepted, but the channel works. */
  record Refused(String reason) implements DeliveryOutcome {}

  /** The channel is gone: blocked, deactivated, no such mailbox. The reader's settings are kept. */
  record Closed(String reason) implements DeliveryOutcome {}

  /** The channel has a new address; send the part there. */
  record Moved(Channel to) implements DeliveryOutcome {}

  /** The request was sent but no answer came, so the part may or may not have been delivered. */
  record Ambiguous(String reason) implements DeliveryOutcome {}
}
