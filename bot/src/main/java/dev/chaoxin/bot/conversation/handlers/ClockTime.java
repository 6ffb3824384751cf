package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.subscriptions.topics.Folding;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a time of day as people write it: 07:30, 7：30, 0730, 7点半, 晚上8点, 6:45pm. */
final class ClockTime {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<period>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\\s*"
              + "(?<hour>\\d{1,2})"
              + "(?:\\s*[:.时点]\\s*(?<minute>\\d{1,2})?(?<quarter>半|一刻|三刻)?\\s*分?|(?<joined>\\d{2}))?"
              + "\\s*(?<suffix>am|pm|a\\.m\\.|p\\.m\\.)?");

  private ClockTime() {}

  static Optional<LocalTime> parse(String text) {
    // Folding turns 點 and 時 into 点 and 时, and full-width digits and colons into ASCII.
    Matcher matcher = TIME.matcher(Folding.fold(text).strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = hour(matcher);
    int minute = minute(matcher);
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static int hour(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group("hour"));
    String period = String.valueOf(matcher.group("period"));
    String suffix = String.valueOf(matcher.group("suffix"));
    boolean afternoon =
        switch (period) {
          case "下午", "傍晚", "晚上" -> true;
          case "中午" -> hour < 11;
          default -> suffix.startsWith("p");
        };
    if (afternoon && hour < 12) {
      return hour + 12;
    }
    boolean midnight = suffix.startsWith("a") || period.equals("凌晨") || period.equals("夜里");
    return midnight && hour == 12 ? 0 : hour;
  }

  private static int minute(Matcher matcher) {
    if (matcher.group("quarter") != null) {
      return switch (matcher.group("quarter")) {
        case "半" -> 30;
        case "一刻" -> 15;
        default -> 45;
      };
    }
    String minute =
        matcher.group("minute") == null ? matcher.group("joined") : matcher.group("minute");
    return minute == null ? 0 : Integer.parseInt(minute);
  }
}
