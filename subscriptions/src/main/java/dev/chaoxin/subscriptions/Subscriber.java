package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A reader on our books.
 *
 * @param id the reader's number
 * @param language zh-Hans, zh-Hant or en
 * @param zone where the reader's clock stands
 * @param digestTime when the digest is wanted, by that clock
 * @param paused whether the reader asked for quiet
 * @param topics what the reader follows, in the reader's order
 * @param channels where digests go: chats that are open, mailboxes that are confirmed
 * @param choices how the digest is set
 * @param less what the reader wants less of
 */
public record Subscriber(
    long id,
    Locale language,
    ZoneId zone,
    LocalTime digestTime,
    boolean paused,
    List<Topic> topics,
    List<Channel> channels,
    DigestPreferences choices,
    List<Topic> less) {

  public Subscriber {
    topics = List.copyOf(topics);
    channels = List.copyOf(channels);
    less = List.copyOf(less);
  }

  /** A reader who never chose how the digest is set. */
  public Subscriber(
      long id,
      Locale language,
      ZoneId zone,
      LocalTime digestTime,
      boolean paused,
      List<Topic> topics,
      List<Channel> channels) {
    this(
        id,
        language,
        zone,
        digestTime,
        paused,
        topics,
        channels,
        DigestPreferences.DEFAULT,
        List.of());
  }
}
