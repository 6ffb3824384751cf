package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.Channel;

/** The port: carries parts to one kind of channel. Safe for use by many threads. */
public interface Messenger {

  /** Whether this messenger serves such a channel. */
  boolean serves(Channel channel);

  /** Whether an ambiguous part may be sent again because the other side knows it by its key. */
  boolean repeatable();

  /** Sends one part and says what became of it. Does not throw on anything the other side does. */
  DeliveryOutcome send(Consignment consignment);
}
