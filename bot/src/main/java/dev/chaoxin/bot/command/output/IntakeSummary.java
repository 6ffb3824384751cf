package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.intake.IntakeReport;
import java.time.LocalDate;

/** Prints a line for each file that was taken in, and a total. */
public final class IntakeSummary {

  private final Terminal terminal;
  private final int expected;
  private int read;
  private int known;
  private int failed;

  public IntakeSummary(Terminal terminal, int expected) {
    this.terminal = terminal;
    this.expected = expected;
  }

  public void print(IntakeReport report) {
    if (report instanceof IntakeReport.Filed filed) {
      read++;
      terminal
          .out()
          .printf(
              "%s: %s, %s, %s, %s, %s dropped%s%n",
              filed.file(),
              filed.newspaper().orElse("no masthead"),
              filed.pressDate().map(LocalDate::toString).orElse("undated"),
              Plural.of(filed.articles(), "article"),
              Plural.of(filed.remarks().size(), "remark"),
              Plural.of(filed.dropped().size(), "line"),
              filed.replaced() ? " (replaces an earlier reading)" : "");
    } else if (report instanceof IntakeReport.AlreadyKnown before && before.refusal().isEmpty()) {
      known++;
      terminal.out().println(before.file() + ": already in the archive");
    } else {
      failed++;
      terminal.out().println(report.file() + ": not read");
      terminal.err().println("chaoxin: " + report.file() + ": " + reason(report));
    }
    progress();
  }

  private static String reason(IntakeReport report) {
    return report instanceof IntakeReport.AlreadyKnown before
        ? before.refusal().orElseThrow()
        : ((IntakeReport.Failed) report).reason();
  }

  private void progress() {
    int done = read + known + failed;
    if (terminal.interactive() && done % 100 == 0) {
      terminal.err().println(done + " of " + expected);
    }
  }

  /**
   * Prints the total.
   *
   * @return the exit code
   */
  public int printTotal() {
    terminal
        .out()
        .println(
            read + " read, " + failed + " failed" + (known > 0 ? ", " + known + " known" : ""));
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
