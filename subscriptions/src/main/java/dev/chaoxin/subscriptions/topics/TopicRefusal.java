package dev.chaoxin.subscriptions.topics;

/**
 * Why words are not a topic, or cannot be followed.
 *
 * @param reason the reason; {@code TopicMessages} explains it to readers
 * @param detail the words or character at fault; may be empty
 */
public record TopicRefusal(Reason reason, String detail) {

  /** Reasons. */
  public enum Reason {
    /** No letter or digit. */
    EMPTY,
    /** More than {@link Topic#MAX_LENGTH} characters. */
    TOO_LONG,
    /** More than {@link Topic#MAX_TERMS} terms. */
    TOO_MANY_TERMS,
    /** Only too common words, single characters or negations. */
    MATCHES_EVERYTHING,
    /** An unbalanced parenthesis or quotation mark, or a misplaced operator. */
    BAD_SYNTAX,
    /** The reader already follows {@link Topic#MAX_TOPICS} topics. */
    TOO_MANY_TOPICS
  }
}
