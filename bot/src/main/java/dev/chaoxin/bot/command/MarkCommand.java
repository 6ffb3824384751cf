package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.EditorMarkStore;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin mark}: an editor's hand on one article. */
@Command(
    name = "mark",
    description = "put an article first in the digests it belongs to, or keep it out of all",
    mixinStandardHelpOptions = true)
final class MarkCommand implements Callable<Integer> {

  /** What can be done with an article. */
  enum Mark {
    PIN,
    HIDE,
    CLEAR
  }

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "MARK", index = "0", description = "${COMPLETION-CANDIDATES}")
  private Mark mark;

  @Parameters(paramLabel = "ARTICLE", index = "1", description = "its number, as find prints it")
  private long article;

  MarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Components house = Components.open(settings.read(), Clock.systemUTC())) {
      String title =
          house
              .archive()
              .find(article)
              .orElseThrow(() -> new EnvironmentProblem("there is no article " + article))
              .title();
      EditorMarkStore editor = new EditorMarkStore(house.database());
      switch (mark) {
        case PIN -> editor.pin(article);
        case HIDE -> editor.hide(article);
        case CLEAR -> editor.clear(article);
      }
      terminal.out().println(mark.name().toLowerCase(java.util.Locale.ROOT) + ": " + title);
      return ExitCode.DONE;
    }
  }
}
