package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.backup.Backup;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin backup}: one file with everything that cannot be made again. */
@Command(
    name = "backup",
    description = "copy database, originals and key into one zip file, also while serve runs",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "FILE", description = "the zip file to write")
  private Path file;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings given = settings.read();
    if (given.database().filter(url -> url.startsWith("jdbc:postgresql:")).isPresent()) {
      throw new EnvironmentProblem(
          "a PostgreSQL database is backed up with pg_dump; keep a copy of "
              + given.data().resolve("originals")
              + " beside it");
    }
    try (Components chaoxin = Components.open(given, Clock.systemUTC())) {
      new Backup(given.data()).write(chaoxin.database().jdbi(), file);
      terminal.out().println(file + ": " + Files.size(file) + " bytes");
      return ExitCode.DONE;
    } catch (IOException trouble) {
      throw new EnvironmentProblem(
          file + " cannot be written: check the folder, its rights and its free space");
    }
  }
}
