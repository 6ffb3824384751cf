package dev.chaoxin.subscriptions;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a reader has who never said otherwise.
 *
 * @param zone where the reader's clock stands
 * @param digestTime when the digest comes, by that clock
 */
public record SubscriberDefaults(ZoneId zone, LocalTime digestTime) {

  /** Half past seven in China. */
  public static final SubscriberDefaults DEFAULT =
      new SubscriberDefaults(ZoneId.of("Asia/Shanghai"), LocalTime.of(7, 30));
}
