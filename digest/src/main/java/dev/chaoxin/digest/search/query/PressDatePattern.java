package dev.chaoxin.digest.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses press dates as readers type them: 2025-03-01, 2025.3.1, 20250301, 2025年3月1日, 2025-03,
 * 2025.
 */
final class PressDatePattern {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?|月)?|年)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private PressDatePattern() {}

  /**
   * Parses a date.
   *
   * @param first whether a month or a year stands for its first day rather than its last
   * @return empty if it is not a date or not in the calendar
   */
  static Optional<LocalDate> parse(String text, boolean first) {
    Matcher day = COMPACT.matcher(text);
    if (!day.matches()) {
      day = DAY.matcher(text);
      if (!day.matches()) {
        return Optional.empty();
      }
    }
    try {
      int year = Integer.parseInt(day.group(1));
      if (day.group(2) == null) {
        return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
      if (day.group(3) == null) {
        return Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
      }
      return Optional.of(month.atDay(Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
