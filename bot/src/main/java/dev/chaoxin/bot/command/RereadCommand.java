package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.IntakeSummary;
import dev.chaoxin.bot.command.output.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin reread}: reads every stored original again, as this version reads. */
@Command(
    name = "reread",
    description = "read every stored original again",
    mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  RereadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Components chaoxin = Components.open(settings.read(), Clock.systemUTC())) {
      IntakeSummary lines = new IntakeSummary(terminal, chaoxin.archive().readable().size());
      chaoxin.intake().reread(lines::print);
      return lines.sum();
    }
  }
}
