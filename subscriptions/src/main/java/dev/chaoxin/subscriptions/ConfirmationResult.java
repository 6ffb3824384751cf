package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;

/** The outcome of confirming a mailbox with a code. */
public sealed interface ConfirmationResult {

  /** The mailbox is linked; also returned if the same code is entered a second time. */
  record Confirmed(Mailbox mailbox) implements ConfirmationResult {}

  /**
   * The code differs from the one that was mailed.
   *
   * @param triesLeft at 0 the code is no longer valid
   */
  record WrongCode(int triesLeft) implements ConfirmationResult {}

  /** The code is too old or was tried too often; the reader must ask for a new one. */
  record Expired() implements ConfirmationResult {}

  /** No code is pending for this reader. */
  record NothingToConfirm() implements ConfirmationResult {}
}
