package dev.chaoxin.subscriptions;

/** What became of words that somebody wants to follow. */
public sealed interface TopicReading {

  /** They are a topic. */
  record Read(Topic topic) implements TopicReading {}

  /** They are not. */
  record Refused(TopicRefusal refusal) implements TopicReading {}
}
