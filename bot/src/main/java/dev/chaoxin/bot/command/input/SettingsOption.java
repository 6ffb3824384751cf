package dev.chaoxin.bot.command.input;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the settings: the environment, and below it a file named by {@code --config}. */
public final class SettingsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings as key=value lines; environment variables override them")
  private Path config;

  /** What a command does with the open components. */
  @FunctionalInterface
  public interface Work {
    /** Returns the exit code. */
    int run(Components components) throws Exception;
  }

  /** Opens the components that the settings describe, runs the work and closes them. */
  public int withComponents(Work work) throws Exception {
    try (Components components = Components.open(read(), Clock.systemUTC())) {
      return work.run(components);
    }
  }

  /**
   * Reads the settings.
   *
   * @throws dev.chaoxin.bot.InvalidSettings naming every setting that is wrong
   */
  public Settings read() {
    return read(System.getenv());
  }

  Settings read(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(file());
    environment.forEach(
        (key, value) -> {
          if (key.startsWith("CHAOXIN_")) {
            values.put(key, value);
          }
        });
    return Settings.of(values);
  }

  private Map<String, String> file() {
    Map<String, String> values = new HashMap<>();
    if (config == null) {
      return values;
    }
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "--config " + config + " cannot be read: check the path and that it is UTF-8");
    }
    lines.forEach((key, value) -> values.put(key.toString(), value.toString()));
    return values;
  }
}
