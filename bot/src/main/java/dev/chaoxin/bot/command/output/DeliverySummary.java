package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.delivery.DeliveryReport;

/** A delivery run in one line. */
public final class DeliverySummary {

  private DeliverySummary() {}

  public static String of(DeliveryReport report) {
    return "%s planned, %s: %d sent in %s, %d waiting, %d ambiguous, %d failed, %d cancelled"
        .formatted(
            Plural.of(report.readers(), "reader"),
            Plural.of(report.planned(), "digest"),
            report.sent(),
            Plural.of(report.parts(), "part"),
            report.delayed(),
            report.ambiguous(),
            report.failed(),
            report.closed());
  }
}
