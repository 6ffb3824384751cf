package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicRefusal;

/** What the desk says to "I want to follow this". */
public sealed interface FollowResult {

  /** From now on. */
  record Followed(Topic topic) implements FollowResult {}

  /** The reader follows it already, maybe in other words. */
  record AlreadyFollowed(Topic topic) implements FollowResult {}

  /** It cannot be followed. */
  record Refused(TopicRefusal refusal) implements FollowResult {}
}
