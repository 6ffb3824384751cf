package dev.chaoxin.subscriptions.topics;

/**
 * A topic that readers can follow.
 *
 * <p>The topic language: {@code 甲 乙} means both; {@code 甲|乙} either, and binds tighter than the
 * blank; {@code 甲 -乙} the first without the second. Parentheses group. {@code "…"} matches exactly
 * these characters, even inside a longer word; {@code 报:…} the name of the newspaper; {@code 人:…} a
 * person's name; {@code 题:…} a predefined subject.
 *
 * @param wording as the reader wrote it
 * @param normalForm the form that is compared and stored, equal for equivalent topics; itself in
 *     the topic language
 */
public record Topic(String wording, String normalForm) {

  /** Maximum number of characters (code points) in a topic. */
  public static final int MAX_LENGTH = 60;

  /** Maximum number of terms in a topic. */
  public static final int MAX_TERMS = 8;

  /** Maximum number of topics per reader. */
  public static final int MAX_TOPICS = 100;

  /** Parses any string. */
  public static TopicParseResult parse(String words) {
    return TopicParser.parse(words);
  }

  /**
   * Parses a string known to be a topic.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static Topic of(String words) {
    if (parse(words) instanceof TopicParseResult.Parsed read) {
      return read.topic();
    }
    throw new IllegalArgumentException("not a topic: " + words);
  }

  /** Parses the normal form. */
  public TopicExpression expression() {
    return TopicParser.expression(normalForm);
  }

  /** Leaves out the wording, which mostly equals the normal form and would add collisions. */
  @Override
  public int hashCode() {
    return normalForm.hashCode();
  }
}
