package dev.chaoxin.digest.delivery;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts while many senders work. */
final class DeliveryCounts {

  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger ambiguous = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger putOff = new AtomicInteger();
  final AtomicInteger parts = new AtomicInteger();

  void finished(DeliveryState state) {
    switch (state) {
      case SENT -> sent.incrementAndGet();
      case AMBIGUOUS -> ambiguous.incrementAndGet();
      case FAILED -> failed.incrementAndGet();
      case CLOSED -> closed.incrementAndGet();
      case WAITING -> putOff.incrementAndGet();
    }
  }

  DeliveryReport with(PlanCounts planned) {
    return new DeliveryReport(
        planned.readers(),
        planned.deliveries(),
        sent.get(),
        ambiguous.get(),
        failed.get(),
        closed.get(),
        putOff.get(),
        parts.get());
  }
}
