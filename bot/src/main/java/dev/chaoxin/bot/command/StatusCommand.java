package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Plural;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.archive.RefusedFile;
import dev.chaoxin.digest.delivery.DayStatistics;
import dev.chaoxin.digest.delivery.DeliveryEntry;
import dev.chaoxin.digest.search.IndexProgress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chaoxin status}: what is in the house, and what became of the deliveries. */
@Command(
    name = "status",
    description = "issues, search index, files not read, deliveries day by day, why some failed",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int LISTED = 10;

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Option(names = "--days", defaultValue = "7", description = "days of deliveries; default 7")
  private int days;

  @Option(
      names = "--deliveries",
      paramLabel = "DATE",
      description = "list every delivery of that day")
  private LocalDate listed;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings given = settings.read();
    try (Components house = Components.open(given, Clock.systemUTC())) {
      if (listed == null) {
        overview(house, given);
      } else {
        house.ledger().eachDelivery(listed, entry -> terminal.out().println(line(entry)));
      }
      return ExitCode.DONE;
    }
  }

  private void overview(Components house, Settings given) {
    PrintWriter out = terminal.out();
    List<ArchivedIssue> issues = house.archive().issues(0, Integer.MAX_VALUE);
    int articles = issues.stream().mapToInt(ArchivedIssue::articles).sum();
    out.println(
        "archive     " + Plural.of(issues.size(), "issue") + ", " + Plural.of(articles, "article"));
    issues.stream().findFirst().ifPresent(newest -> out.println("newest      " + line(newest)));
    IndexProgress index = house.search().progress();
    out.println(
        "index       " + (index.complete() ? "complete" : index.done() + " of " + index.all()));
    out.println(
        "Telegram    "
            + (given.telegramToken().isPresent()
                ? "on"
                : "off: CHAOXIN_TELEGRAM_TOKEN is not set"));
    out.println(
        "mail        " + (given.smtp().isPresent() ? "on" : "off: CHAOXIN_SMTP is not set"));
    List<RefusedFile> refused = house.archive().refused(LISTED);
    if (!refused.isEmpty()) {
      out.println("last files that could not be read");
      refused.forEach(file -> out.println("  " + line(file, given.zone())));
    }
    List<DayStatistics> overview = house.ledger().overview(days);
    out.println("deliveries  " + (overview.isEmpty() ? "none yet" : ""));
    overview.forEach(day -> out.println("  " + line(day)));
    List<DeliveryEntry> failures = house.ledger().failures(LISTED);
    if (!failures.isEmpty()) {
      out.println("last that failed or are in doubt");
      failures.forEach(entry -> out.println("  " + line(entry)));
    }
  }

  private static String line(ArchivedIssue issue) {
    return issue.label().newspaper().orElse(issue.label().file())
        + " "
        + issue.label().pressDate().map(LocalDate::toString).orElse("undated")
        + ", "
        + Plural.of(issue.articles(), "article");
  }

  private static String line(RefusedFile refused, ZoneId zone) {
    return refused.file()
        + ", "
        + refused.arrivedAt().atZone(zone).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
        + ": "
        + refused.reason();
  }

  private static String line(DayStatistics day) {
    return day.day()
        + "  "
        + day.deliveries().entrySet().stream()
            .filter(state -> state.getValue() > 0)
            .sorted(Map.Entry.comparingByKey())
            .map(state -> state.getValue() + " " + state.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "))
        + (day.delayed() > 0 ? " (" + day.delayed() + " put off)" : "");
  }

  private static String line(DeliveryEntry entry) {
    return "reader %d, %s, %s: %s, %s done%s%s"
        .formatted(
            entry.id().reader(),
            entry.id().day(),
            entry.to(),
            entry.state().name().toLowerCase(Locale.ROOT),
            Plural.of(entry.partsDone(), "part"),
            entry.readyAt().map(when -> ", next try " + when).orElse(""),
            entry.reason().isEmpty() ? "" : ": " + entry.reason());
  }
}
