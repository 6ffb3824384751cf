package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import java.time.Duration;

/**
 * What a server's refusal means for us.
 *
 * @param course what to do
 * @param pause how long to wait, where waiting is the course
 */
record ReplyClassification(Course course, Duration pause) {

  /** What to do about a refusal. */
  enum Course {
    /** Try again after the pause. */
    DEFER,
    /** We send too fast for them: try again after the pause. */
    SLOW,
    /** There is no such mailbox. */
    SUPPRESS,
    /** The reader does not want our mails. */
    UNSUBSCRIBE,
    /** Not this mail, ever; the mailbox is sound. */
    REFUSE,
    /** They object to us, not to the reader: somebody here must act; keep trying meanwhile. */
    ALERT
  }

  DeliveryOutcome outcome(SmtpStage stage, SmtpReply reply) {
    String reason = "mail server at " + stage.word() + ": " + reply;
    return switch (course) {
      case DEFER -> new DeliveryOutcome.Deferred(pause, reason);
      case SLOW -> new DeliveryOutcome.Deferred(pause, "too fast; " + reason);
      case ALERT -> new DeliveryOutcome.Deferred(pause, "needs the operator; " + reason);
      case SUPPRESS -> new DeliveryOutcome.Closed(reason);
      case UNSUBSCRIBE -> new DeliveryOutcome.Closed("the reader rejects our mails; " + reason);
      case REFUSE -> new DeliveryOutcome.Refused(reason);
    };
  }
}
