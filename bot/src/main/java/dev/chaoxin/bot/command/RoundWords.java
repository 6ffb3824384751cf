package dev.chaoxin.bot.command;

import dev.chaoxin.digest.delivering.MorningReport;

/** A delivery round in one line. */
final class RoundWords {

  private RoundWords() {}

  static String of(MorningReport report) {
    return ("%d readers planned, %d digests: %d sent in %d parts, %d waiting, %d ambiguous,"
            + " %d failed, %d not wanted any more")
        .formatted(
            report.readers(),
            report.planned(),
            report.sent(),
            report.parts(),
            report.putOff(),
            report.ambiguous(),
            report.failed(),
            report.closed());
  }
}
