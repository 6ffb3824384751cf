package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.IntakeSummary;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.intake.Intake;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin reread}: reads every stored original again, with this version's reader. */
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
  public Integer call() throws Exception {
    return settings.withComponents(
        components -> reread(components.archive().readableOriginals().size(), components.intake()));
  }

  private int reread(int originals, Intake intake) {
    IntakeSummary summary = new IntakeSummary(terminal, originals);
    intake.reread(summary::print);
    return summary.printTotal();
  }
}
