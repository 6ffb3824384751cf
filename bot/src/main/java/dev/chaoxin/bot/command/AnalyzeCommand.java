package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.indexing.AnalyzeStream;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chaoxin analyze}: finds keywords and summaries of articles given as JSON lines. */
@Command(
    name = "analyze",
    description = {
      "JSON lines {\"id\",\"title\",\"body\"} on standard input;",
      "{\"id\",\"keywords\",\"summary\",\"line\"} on standard output, in the same order"
    },
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "sentences of a summary, 1 or 2; 0: two for an article with a title, one without")
  private int sentences;

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (sentences < 0 || sentences > 2) {
      terminal.err().println("chaoxin: --sentences is 0, 1 or 2");
      return ExitCode.USAGE;
    }
    long failed =
        new AnalyzeStream(ArticleIndexer.open(), sentences)
            .run(System.in, new FileOutputStream(FileDescriptor.out));
    if (failed > 0) {
      terminal.err().println("chaoxin: " + failed + " lines could not be analysed; see \"error\"");
    }
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
