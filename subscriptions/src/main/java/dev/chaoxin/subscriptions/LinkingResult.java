package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;

/** What the desk says to "send it to this mailbox too". */
public sealed interface LinkingResult {

  /**
   * A code is to be mailed there; whoever reads it shows that the mailbox is theirs.
   *
   * @param to the mailbox, not yet linked
   * @param code six digits, kept by us as a hash only
   */
  record CodeIssued(Mailbox to, String code) implements LinkingResult {
    @Override
    public String toString() {
      return "CodeIssued[to=" + to + "]";
    }
  }

  /**
   * No mail can go there.
   *
   * @param why a sentence in the reader's language
   */
  record AddressRefused(String why) implements LinkingResult {}

  /** It is the reader's mailbox already, and open. */
  record AlreadyLinked(Mailbox mailbox) implements LinkingResult {}

  /** This reader, or this address, was sent enough codes for a day. */
  record TooManyCodes() implements LinkingResult {}
}
