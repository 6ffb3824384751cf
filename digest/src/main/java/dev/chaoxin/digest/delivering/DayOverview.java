package dev.chaoxin.digest.delivering;

import java.time.LocalDate;
import java.util.Map;

/**
 * One day of the ledger in figures.
 *
 * @param day the readers' day
 * @param deliveries how many stand in each state; every state has a figure
 * @param late how many of those waiting were put off at least once
 */
public record DayOverview(LocalDate day, Map<DeliveryState, Integer> deliveries, int late) {

  public DayOverview {
    deliveries = Map.copyOf(deliveries);
  }
}
