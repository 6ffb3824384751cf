package dev.chaoxin.digest.delivering;

/** Readers who got rows, and the rows. */
record Planned(int readers, int deliveries) {

  Planned and(Planned more) {
    return new Planned(readers + more.readers, deliveries + more.deliveries);
  }
}
