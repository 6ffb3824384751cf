package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.input.FileArguments;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.IntakeSummary;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.intake.Intake;
import dev.chaoxin.digest.intake.IntakeReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin load}: reads files into the archive. */
@Command(
    name = "load",
    description = "read files or folders into the archive now",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders")
  private List<Path> paths;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FileArguments files = FileArguments.under(paths);
    if (files.count() == 0) {
      terminal.err().println("chaoxin: there is no file to read");
    }
    return settings.withComponents(components -> load(files, components.intake()));
  }

  private int load(FileArguments files, Intake intake) {
    IntakeSummary summary = new IntakeSummary(terminal, files.count());
    for (FileArguments.Given given : files.all()) {
      summary.print(take(intake, given));
    }
    return summary.printTotal();
  }

  private static IntakeReport take(Intake intake, FileArguments.Given given) {
    FileArguments.Opened opened = given.open();
    return opened
        .bytes()
        .map(bytes -> intake.take(given.name(), bytes))
        .orElseGet(() -> new IntakeReport.Failed(given.name(), opened.problem()));
  }
}
