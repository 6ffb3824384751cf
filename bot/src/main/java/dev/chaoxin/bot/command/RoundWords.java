package dev.chaoxin.bot.command;

import dev.chaoxin.digest.delivering.MorningReport;

/** A delivery round in one line. */
final class RoundWords {

  private RoundWords() {}

  static String of(MorningReport report) {
    return "%s planned, %s: %d sent in %s, %d waiting, %d ambiguous, %d failed, %d not wanted any more"
        .formatted(
            Counted.of(report.readers(), "reader"),
            Counted.of(report.planned(), "digest"),
            report.sent(),
            Counted.of(report.parts(), "part"),
            report.putOff(),
            report.ambiguous(),
            report.failed(),
            report.closed());
  }
}
