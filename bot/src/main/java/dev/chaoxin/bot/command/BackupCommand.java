package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.backup.Backup;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin backup}: copies what cannot be rebuilt into one file. */
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
  public Integer call() throws Exception {
    Settings given = settings.read();
    if (given.database().filter(url -> url.startsWith("jdbc:postgresql:")).isPresent()) {
      throw new EnvironmentProblem(
          "a PostgreSQL database is backed up with pg_dump; keep a copy of "
              + given.data().resolve("originals")
              + " beside it");
    }
    return settings.withComponents(
        components -> write(new Backup(given.data()), components.database().jdbi()));
  }

  private int write(Backup backup, Jdbi jdbi) {
    try {
      backup.write(jdbi, file);
      terminal.out().println(file + ": " + Files.size(file) + " bytes");
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new EnvironmentProblem(
          file + " cannot be written: check the folder, its permissions and its free space");
    }
  }
}
