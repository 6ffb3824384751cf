package dev.chaoxin.subscriptions;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The time zone and digest time of a new reader.
 *
 * @param zone the time zone
 * @param digestTime when the digest is due, in that zone
 */
public record SubscriberDefaults(ZoneId zone, LocalTime digestTime) {

  /** Half past seven in China. */
  public static final SubscriberDefaults DEFAULT =
      new SubscriberDefaults(ZoneId.of("Asia/Shanghai"), LocalTime.of(7, 30));
}
