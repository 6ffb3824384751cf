package dev.chaoxin.bot.command.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Parses a moment as an operator writes it. */
public final class InstantArgument {

  private InstantArgument() {}

  /**
   * Parses a moment.
   *
   * @param text such as 2025-03-11T07:30+08:00, 2025-03-10T23:30:00Z, or 2025-03-11T07:30 by the
   *     clock of {@code zone}
   * @throws UsageError if it is none of these
   */
  public static Instant parse(String text, ZoneId zone) {
    String written = text.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(written).atZone(zone).toInstant();
      } catch (DateTimeException wrong) {
        throw new UsageError("--at is a moment such as 2025-03-11T07:30+08:00, not “" + text + "”");
      }
    }
  }
}
