package dev.chaoxin.subscriptions.topics;

/**
 * What a reader follows.
 *
 * <p>The language: {@code 甲 乙} both; {@code 甲|乙} either, binding tighter than the blank; {@code 甲
 * -乙} the first without the second; brackets group; {@code "…"} exactly these characters, even
 * inside a longer word; {@code 报:…} only newspapers of that name; {@code 人:…} a person's name;
 * {@code 题:…} a ready-made subject.
 *
 * @param wording as the reader wrote it
 * @param normalForm what is compared and stored: the same for all ways to write the same; it is
 *     itself a topic in the language above
 */
public record Topic(String wording, String normalForm) {

  /** Characters of a topic. */
  public static final int MAX_LENGTH = 60;

  /** Terms of a topic. */
  public static final int MAX_TERMS = 8;

  /** Topics of a reader. */
  public static final int MAX_TOPICS = 100;

  /** Reads any string as a topic. */
  public static TopicParseResult parse(String words) {
    return TopicParser.parse(words);
  }

  /**
   * The topic of words known to be one.
   *
   * @throws IllegalArgumentException when they are not
   */
  public static Topic of(String words) {
    if (parse(words) instanceof TopicParseResult.Read read) {
      return read.topic();
    }
    throw new IllegalArgumentException("no topic: " + words);
  }

  /** What the normal form says. */
  public TopicExpression expression() {
    return TopicParser.expression(normalForm);
  }

  /**
   * The wording is mostly the normal form: mixed, equal halves would leave few different numbers.
   */
  @Override
  public int hashCode() {
    return normalForm.hashCode();
  }
}
