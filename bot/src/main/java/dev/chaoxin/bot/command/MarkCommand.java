package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.EditorMarkStore;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin mark}: pins an article to the top of digests, or hides it. */
@Command(
    name = "mark",
    description = "put an article first in the digests it belongs to, or keep it out of all",
    mixinStandardHelpOptions = true)
final class MarkCommand implements Callable<Integer> {

  /** What to do with the article. */
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
  public Integer call() throws Exception {
    return settings.withComponents(
        components -> mark(components.archive(), components.editorMarks()));
  }

  private int mark(Archive archive, EditorMarkStore marks) {
    String title =
        archive
            .find(article)
            .orElseThrow(() -> new EnvironmentProblem("no article has number " + article))
            .title();
    switch (mark) {
      case PIN -> marks.pin(article);
      case HIDE -> marks.hide(article);
      case CLEAR -> marks.clear(article);
    }
    terminal.out().println(mark.name().toLowerCase(Locale.ROOT) + ": " + title);
    return ExitCode.DONE;
  }
}
