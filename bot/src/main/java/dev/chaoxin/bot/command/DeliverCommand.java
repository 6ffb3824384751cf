package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Adapters;
import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.InstantArgument;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.DeliverySummary;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.delivery.DeliveryReport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chaoxin deliver}: plans and sends what is due, once. */
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
      description = "the moment to deliver for, now by default: 2025-03-11T07:30+08:00")
  private Optional<String> at = Optional.empty();

  DeliverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ZoneId zone = settings.read().zone();
    Instant moment = at.map(text -> InstantArgument.parse(text, zone)).orElseGet(Instant::now);
    return settings.withComponents(components -> deliver(components, moment));
  }

  private int deliver(Components components, Instant moment) {
    try (Adapters adapters = new Adapters(components)) {
      if (adapters.messengers().isEmpty()) {
        throw new EnvironmentProblem(
            "no channel is set up: set CHAOXIN_TELEGRAM_TOKEN or CHAOXIN_SMTP");
      }
      DeliveryReport report = adapters.deliveryService(components).run(moment);
      terminal.out().println(DeliverySummary.of(report));
      return report.failed() + report.ambiguous() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
