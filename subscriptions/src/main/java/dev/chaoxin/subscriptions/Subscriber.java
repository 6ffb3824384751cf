package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A reader: someone who follows topics.
 *
 * @param id the reader's id
 * @param language zh-Hans, zh-Hant or en
 * @param zone the reader's time zone
 * @param digestTime when the digest is due, in that zone
 * @param paused whether the reader paused digests
 * @param topics the topics followed, in the reader's order
 * @param channels the open channels: chats and confirmed mailboxes
 * @param preferences the preferences for digests
 * @param downranked topics whose articles rank lower
 */
public record Subscriber(
    long id,
    Locale language,
    ZoneId zone,
    LocalTime digestTime,
    boolean paused,
    List<Topic> topics,
    List<Channel> channels,
    DigestPreferences preferences,
    List<Topic> downranked) {

  public Subscriber {
    topics = List.copyOf(topics);
    channels = List.copyOf(channels);
    downranked = List.copyOf(downranked);
  }

  /** A reader who never chose the preferences for digests. */
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
