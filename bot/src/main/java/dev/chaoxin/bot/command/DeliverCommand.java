package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Adapters;
import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.InstantArgument;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.DeliverySummary;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.delivery.DeliveryReport;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chaoxin deliver}: one delivery round, now. */
@Command(
    name = "deliver",
    description = "plan and send what is due, once",
    mixinStandardHelpOptions = true)
final class DeliverCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "as if it were that moment: 2025-03-11T07:30+08:00")
  private Optional<String> at = Optional.empty();

  DeliverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings given = settings.read();
    Instant moment =
        at.map(text -> InstantArgument.parse(text, given.zone())).orElseGet(Instant::now);
    try (Components house = Components.open(given, Clock.systemUTC());
        Adapters edges = new Adapters(house)) {
      if (edges.messengers().isEmpty()) {
        throw new EnvironmentProblem(
            "there is no way to send anything: set CHAOXIN_TELEGRAM_TOKEN or CHAOXIN_SMTP");
      }
      DeliveryReport report = edges.deliveryService(house).run(moment);
      terminal.out().println(DeliverySummary.of(report));
      return report.failed() + report.ambiguous() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
