package dev.chaoxin.digest.delivery;

/** Readers who got rows, and the rows. */
record PlanCounts(int readers, int deliveries) {

  PlanCounts and(PlanCounts more) {
    return new PlanCounts(readers + more.readers, deliveries + more.deliveries);
  }
}
