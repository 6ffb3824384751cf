package dev.chaoxin.digest.delivery;

import java.time.LocalDate;
import java.util.Map;

/**
 * The number of deliveries of one day in each state.
 *
 * @param day the readers' local day
 * @param deliveries the number of deliveries in each state, zeros included
 * @param delayed how many of the waiting deliveries were postponed at least once
 */
public record DayStatistics(LocalDate day, Map<DeliveryState, Integer> deliveries, int delayed) {

  public DayStatistics {
    deliveries = Map.copyOf(deliveries);
  }
}
