package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;

/** What the desk says to a code. */
public sealed interface ConfirmationResult {

  /** The mailbox is linked; also said when the same code comes a second time. */
  record Confirmed(Mailbox mailbox) implements ConfirmationResult {}

  /**
   * Not the code that was mailed.
   *
   * @param triesLeft at 0 the code is void
   */
  record WrongCode(int triesLeft) implements ConfirmationResult {}

  /** The code was mailed too long ago, or tried too often: ask for a new one. */
  record Expired() implements ConfirmationResult {}

  /** No code is waiting for this reader. */
  record NothingToConfirm() implements ConfirmationResult {}
}
