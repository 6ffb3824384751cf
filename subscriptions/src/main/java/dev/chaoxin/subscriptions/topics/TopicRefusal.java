package dev.chaoxin.subscriptions.topics;

/**
 * Why words cannot be a topic.
 *
 * @param reason the reason; {@code TopicMessages} has the sentence for it
 * @param detail the words or the sign it is about, may be empty
 */
public record TopicRefusal(Reason reason, String detail) {

  /** Reasons. */
  public enum Reason {
    /** Nothing but blanks and signs. */
    EMPTY,
    /** More than {@link Topic#MAX_LENGTH} characters. */
    TOO_LONG,
    /** More than {@link Topic#MAX_TERMS} terms. */
    TOO_MANY_TERMS,
    /** Too common a word, a single character, or only words to leave out. */
    MATCHES_EVERYTHING,
    /** A bracket or quotation mark without its partner, or a sign in a wrong place. */
    BAD_SYNTAX,
    /** The reader follows {@link Topic#MAX_TOPICS} topics already. */
    TOO_MANY_TOPICS
  }
}
