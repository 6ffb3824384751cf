package dev.chaoxin.subscriptions.topics;

/** What became of words that somebody wants to follow. */
public sealed interface TopicParseResult {

  /** They are a topic. */
  record Read(Topic topic) implements TopicParseResult {}

  /** They are not. */
  record Refused(TopicRefusal refusal) implements TopicParseResult {}
}
