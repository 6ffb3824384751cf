package dev.chaoxin.subscriptions;

/** What the desk says to "I want to follow this". */
public sealed interface FollowAnswer {

  /** From now on. */
  record Followed(Topic topic) implements FollowAnswer {}

  /** The reader follows it already, maybe in other words. */
  record AlreadyFollowed(Topic topic) implements FollowAnswer {}

  /** It cannot be followed. */
  record Refused(TopicRefusal refusal) implements FollowAnswer {}
}
