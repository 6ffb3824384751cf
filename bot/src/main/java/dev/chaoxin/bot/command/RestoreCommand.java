package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.backup.Backup;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin restore}: unpacks a backup into an empty data folder. */
@Command(
    name = "restore",
    description = "unpack a backup into an empty data folder",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "FILE", description = "a file that backup wrote")
  private Path file;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path data = settings.read().data();
    try {
      new Backup(data).restore(file);
    } catch (IllegalStateException e) {
      throw new EnvironmentProblem(e.getMessage());
    } catch (IOException e) {
      throw new EnvironmentProblem(
          file + " cannot be read as a backup, or " + data + " cannot be written");
    }
    terminal.out().println("restored into " + data);
    return ExitCode.DONE;
  }
}
