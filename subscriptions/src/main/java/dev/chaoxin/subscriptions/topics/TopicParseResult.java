package dev.chaoxin.subscriptions.topics;

/** The outcome of parsing a topic. */
public sealed interface TopicParseResult {

  /** The words are a topic. */
  record Parsed(Topic topic) implements TopicParseResult {}

  /** The words are not a topic. */
  record Refused(TopicRefusal refusal) implements TopicParseResult {}
}
