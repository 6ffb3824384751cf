package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;

/** The outcome of asking for digests by mail. */
public sealed interface LinkingResult {

  /**
   * The caller must mail this code to the mailbox; entering it proves that the reader owns the
   * mailbox.
   *
   * @param to the mailbox, not yet linked
   * @param code six digits; only a hash is stored
   */
  record CodeIssued(Mailbox to, String code) implements LinkingResult {
    @Override
    public String toString() {
      return "CodeIssued[to=" + to + "]";
    }
  }

  /**
   * The text is not a mail address that can be used.
   *
   * @param why a sentence in the reader's language
   */
  record AddressRefused(String why) implements LinkingResult {}

  /** The mailbox is already linked and open. */
  record AlreadyLinked(Mailbox mailbox) implements LinkingResult {}

  /** The daily limit of codes for this reader or this address is reached. */
  record TooManyCodes() implements LinkingResult {}
}
