package dev.chaoxin.bot.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin read}: shows how files are read, and stores nothing. */
@Command(
    name = "read",
    description = "show how a file is read, storing nothing",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders")
  private List<Path> paths;

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(paths + (json ? " json" : ""));
    return ExitCode.DONE;
  }
}
