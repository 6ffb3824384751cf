package dev.chaoxin.digest.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one run of the {@link DeliveryService} did.
 *
 * @param readers readers planned for
 * @param planned deliveries planned, one per reader and channel
 * @param sent deliveries accepted whole
 * @param ambiguous deliveries of which at least one part may or may not have arrived
 * @param failed deliveries given up, with a reason in the ledger
 * @param closed deliveries cancelled because the reader no longer wanted them
 * @param delayed how often a delivery was postponed
 * @param parts parts accepted: messages and mails
 */
public record DeliveryReport(
    int readers,
    int planned,
    int sent,
    int ambiguous,
    int failed,
    int closed,
    int delayed,
    int parts) {

  static DeliveryReport ofPlanning(int readers, int deliveries) {
    return new DeliveryReport(readers, deliveries, 0, 0, 0, 0, 0, 0);
  }

  /** Counts what workers do. Safe for use by many threads. */
  static final class Counter {
    private final Map<DeliveryState, Integer> deliveries = new ConcurrentHashMap<>();
    private final AtomicInteger parts = new AtomicInteger();

    /** Counts a delivery that a worker is done with; {@code WAITING} means postponed. */
    void add(DeliveryState state) {
      deliveries.merge(state, 1, Integer::sum);
    }

    void addAcceptedPart() {
      parts.incrementAndGet();
    }

    /** The counts so far, together with what was planned before. */
    DeliveryReport report(DeliveryReport planning) {
      return new DeliveryReport(
          planning.readers(),
          planning.planned(),
          count(DeliveryState.SENT),
          count(DeliveryState.AMBIGUOUS),
          count(DeliveryState.FAILED),
          count(DeliveryState.CLOSED),
          count(DeliveryState.WAITING),
          parts.get());
    }

    private int count(DeliveryState state) {
      return deliveries.getOrDefault(state, 0);
    }
  }
}
