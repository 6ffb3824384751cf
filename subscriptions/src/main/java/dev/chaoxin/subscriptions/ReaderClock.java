package dev.chaoxin.subscriptions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Computes which digest times have been reached in a time zone. */
final class ReaderClock {

  private static final int MINUTES_PER_DAY = 24 * 60;

  private ReaderClock() {}

  /**
   * A range of digest times that have been reached.
   *
   * @param day the local day
   * @param from the first minute of that day
   * @param to the last minute of that day, inclusive
   */
  record Reached(LocalDate day, int from, int to) {

    boolean covers(SubscriberRows.Row reader) {
      int minute = SubscriberRows.minute(reader.digestTime());
      DayOfWeek weekday = day.getDayOfWeek();
      return minute >= from
          && minute <= to
          && reader.preferences().weekly().map(weekday::equals).orElse(true);
    }
  }

  /**
   * The digest times reached in {@code zone} at {@code at}. A time skipped by a daylight-saving gap
   * counts as reached at the transition. If the gap spans midnight (in America/Nuuk, 23:00 becomes
   * 00:00), the skipped end of the previous day is reached on the new day.
   */
  static List<Reached> reached(Instant at, ZoneId zone) {
    LocalDateTime now = LocalDateTime.ofInstant(at, zone);
    int minute = now.getHour() * 60 + now.getMinute();
    List<Reached> reached = new ArrayList<>();
    ZoneOffsetTransition transition = zone.getRules().previousTransition(at.plusNanos(1));
    if (transition != null
        && transition.isGap()
        && transition.getDateTimeAfter().toLocalDate().equals(now.toLocalDate())
        && transition.getDateTimeBefore().toLocalDate().isBefore(now.toLocalDate())) {
      LocalDateTime before = transition.getDateTimeBefore();
      int firstSkipped = before.getHour() * 60 + before.getMinute();
      if (minute < firstSkipped) {
        reached.add(new Reached(before.toLocalDate(), firstSkipped, MINUTES_PER_DAY - 1));
      }
    }
    reached.add(new Reached(now.toLocalDate(), 0, minute));
    return reached;
  }
}
