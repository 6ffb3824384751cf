package dev.chaoxin.subscriptions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Which digest times a zone's clocks have reached. */
final class ReaderClock {

  private static final int MINUTES = 24 * 60;

  private ReaderClock() {}

  /**
   * Digest times that are reached.
   *
   * @param day the day they are of
   * @param from first minute of that day
   * @param to last minute of that day
   */
  record Reached(LocalDate day, int from, int to) {

    boolean covers(SubscriberRows.Row reader) {
      int minute = SubscriberRows.minute(reader.digestTime());
      DayOfWeek weekday = day.getDayOfWeek();
      return minute >= from
          && minute <= to
          && reader.choices().weekly().map(weekday::equals).orElse(true);
    }
  }

  /**
   * What is reached in {@code zone} at {@code at}. A time that the clocks leaped over is reached
   * when they leap. Where they leap over midnight (America/Nuuk goes from 23:00 to 00:00), the end
   * of the day before is reached on the new day.
   */
  static List<Reached> reached(Instant at, ZoneId zone) {
    LocalDateTime now = LocalDateTime.ofInstant(at, zone);
    int minute = now.getHour() * 60 + now.getMinute();
    List<Reached> reached = new ArrayList<>();
    ZoneOffsetTransition leap = zone.getRules().previousTransition(at.plusNanos(1));
    if (leap != null
        && leap.isGap()
        && leap.getDateTimeAfter().toLocalDate().equals(now.toLocalDate())
        && leap.getDateTimeBefore().toLocalDate().isBefore(now.toLocalDate())) {
      LocalDateTime before = leap.getDateTimeBefore();
      int first = before.getHour() * 60 + before.getMinute();
      if (minute < first) {
        reached.add(new Reached(before.toLocalDate(), first, MINUTES - 1));
      }
    }
    reached.add(new Reached(now.toLocalDate(), 0, minute));
    return reached;
  }
}
