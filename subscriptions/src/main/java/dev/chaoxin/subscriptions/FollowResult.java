package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicRefusal;

/** The outcome of following a topic. */
public sealed interface FollowResult {

  /** The reader now follows the topic. */
  record Followed(Topic topic) implements FollowResult {}

  /** The reader already follows the topic, possibly in a different wording. */
  record AlreadyFollowed(Topic topic) implements FollowResult {}

  /** The words are not a topic, or the reader follows too many. */
  record Refused(TopicRefusal refusal) implements FollowResult {}
}
