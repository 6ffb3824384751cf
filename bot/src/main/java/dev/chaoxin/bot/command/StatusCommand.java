package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.IndexLabel;
import dev.chaoxin.bot.command.output.Plural;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.archive.RefusedFile;
import dev.chaoxin.digest.delivery.DayStatistics;
import dev.chaoxin.digest.delivery.DeliveryEntry;
import dev.chaoxin.digest.delivery.DeliveryLedger;
import dev.chaoxin.digest.search.ArticleSearch;
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

/** {@code chaoxin status}: shows the archive, the index and the deliveries. */
@Command(
    name = "status",
    description =
        "show issues, search index, unread files, deliveries day by day and why some failed",
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
  public Integer call() throws Exception {
    return settings.withComponents(
        components -> {
          if (listed == null) {
            printArchive(components.archive(), components.search());
            printChannels(components.settings());
            printRefused(components.archive(), components.settings().zone());
            printDeliveries(components.ledger());
          } else {
            printDay(components.ledger(), listed);
          }
          return ExitCode.DONE;
        });
  }

  private void printArchive(Archive archive, ArticleSearch search) {
    List<ArchivedIssue> issues = archive.issues(0, Integer.MAX_VALUE);
    int articles = issues.stream().mapToInt(ArchivedIssue::articleCount).sum();
    print("archive", Plural.of(issues.size(), "issue") + ", " + Plural.of(articles, "article"));
    issues.stream().findFirst().ifPresent(newest -> print("newest", line(newest)));
    print("index", IndexLabel.of(search.progress()));
  }

  private void printChannels(Settings settings) {
    print(
        "Telegram",
        settings.telegramToken().isPresent() ? "on" : "off: CHAOXIN_TELEGRAM_TOKEN is not set");
    print("mail", settings.smtp().isPresent() ? "on" : "off: CHAOXIN_SMTP is not set");
  }

  private void printRefused(Archive archive, ZoneId zone) {
    List<RefusedFile> refused = archive.refusedFiles(LISTED);
    if (!refused.isEmpty()) {
      terminal.out().println("last unreadable files");
      refused.forEach(file -> terminal.out().println("  " + line(file, zone)));
    }
  }

  private void printDeliveries(DeliveryLedger ledger) {
    List<DayStatistics> overview = ledger.overview(days);
    print("deliveries", overview.isEmpty() ? "none yet" : "");
    overview.forEach(day -> terminal.out().println("  " + line(day)));
    List<DeliveryEntry> failures = ledger.failures(LISTED);
    if (!failures.isEmpty()) {
      terminal.out().println("last failed or ambiguous");
      failures.forEach(entry -> terminal.out().println("  " + line(entry)));
    }
  }

  private void printDay(DeliveryLedger ledger, LocalDate day) {
    ledger.eachDelivery(day, entry -> terminal.out().println(line(entry)));
  }

  private void print(String label, String value) {
    terminal.out().printf("%-12s%s%n", label, value);
  }

  private static String line(ArchivedIssue issue) {
    return issue.label().newspaper().orElse(issue.label().file())
        + " "
        + issue.label().pressDate().map(LocalDate::toString).orElse("undated")
        + ", "
        + Plural.of(issue.articleCount(), "article");
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
        + (day.delayed() > 0 ? " (" + day.delayed() + " delayed)" : "");
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
