package dev.chaoxin.digest.delivery;

import java.time.LocalDate;
import java.util.Map;

/**
 * One day of the ledger in figures.
 *
 * @param day the readers' day
 * @param deliveries how many stand in each state; every state has a figure
 * @param delayed how many of those waiting were put off at least once
 */
public record DayStatistics(LocalDate day, Map<DeliveryState, Integer> deliveries, int delayed) {

  public DayStatistics {
    deliveries = Map.copyOf(deliveries);
  }
}
