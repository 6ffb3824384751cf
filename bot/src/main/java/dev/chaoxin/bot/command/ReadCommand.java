package dev.chaoxin.bot.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaoxin.bot.command.input.FileArguments;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.IssueReadingJson;
import dev.chaoxin.digest.reading.ReadingOutline;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceResult;
import dev.chaoxin.digest.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin read}: shows how files are read, storing nothing. */
@Command(
    name = "read",
    description = "show how a file is read, storing nothing",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final SourceReader sources = new SourceReader();
  private final IssueReader reader = new IssueReader();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders")
  private List<Path> paths;

  @Option(names = "--json", description = "one JSON object a line; an outline otherwise")
  private boolean json;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int failed = 0;
    for (FileArguments.Given given : FileArguments.under(paths).all()) {
      FileArguments.Opened opened = given.open();
      if (opened.bytes().isEmpty()) {
        report(given.name(), opened.problem());
        failed++;
      } else if (!read(given.name(), opened.bytes().get())) {
        failed++;
      }
    }
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean read(String file, byte[] bytes) {
    SourceResult source = sources.open(file, bytes);
    if (source instanceof SourceResult.Refused refused) {
      report(file, refused.detail());
      return false;
    }
    for (IssueReading reading : reader.read((SourceText) source)) {
      if (json) {
        terminal.out().println(IssueReadingJson.write(reading));
      } else {
        new ReadingOutline(terminal.interactive()).lines(reading).forEach(terminal.out()::println);
      }
    }
    return true;
  }

  private void report(String file, String problem) {
    if (json) {
      terminal
          .out()
          .println(JSON.createObjectNode().put("file", file).put("error", problem).toString());
    }
    terminal.err().println("chaoxin: " + file + ": " + problem);
  }
}
