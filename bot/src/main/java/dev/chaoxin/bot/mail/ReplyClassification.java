package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import java.time.Duration;

/**
 * What to do about a negative reply.
 *
 * @param action what to do
 * @param pause how long to wait before the next attempt, where there is one
 */
record ReplyClassification(Action action, Duration pause) {

  /** The possible actions. */
  enum Action {
    /** Try again after the pause. */
    DEFER,
    /** The provider throttles us: try again after the pause. */
    SLOW,
    /** The mailbox does not exist. */
    SUPPRESS,
    /** The reader rejects our mail. */
    UNSUBSCRIBE,
    /** This message is refused for good; the mailbox is fine. */
    REFUSE,
    /** The provider rejects us as a sender: the operator must act; keep trying meanwhile. */
    ALERT
  }

  DeliveryOutcome outcome(SmtpStage stage, SmtpReply reply) {
    String reason = "mail server at " + stage.label() + ": " + reply;
    return switch (action) {
      case DEFER -> new DeliveryOutcome.Deferred(pause, reason);
      case SLOW -> new DeliveryOutcome.Deferred(pause, "throttled; " + reason);
      case ALERT -> new DeliveryOutcome.Deferred(pause, "needs the operator; " + reason);
      case SUPPRESS -> new DeliveryOutcome.Closed(reason);
      case UNSUBSCRIBE -> new DeliveryOutcome.Closed("the reader rejects our mail; " + reason);
      case REFUSE -> new DeliveryOutcome.Refused(reason);
    };
  }
}
