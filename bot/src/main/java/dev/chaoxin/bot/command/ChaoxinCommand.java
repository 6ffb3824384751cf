package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.InvalidSettings;
import dev.chaoxin.bot.command.input.RawArguments;
import dev.chaoxin.bot.command.input.UsageError;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.subscriptions.database.DatabaseUnavailable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code chaoxin}: dispatches to the subcommands and turns failures into one sentence.
 */
@Command(
    name = "chaoxin",
    description =
        "潮信 — district newspapers, read, indexed and delivered to the people who live there.",
    mixinStandardHelpOptions = true,
    versionProvider = ChaoxinCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      AnalyzeCommand.class,
      LoadCommand.class,
      FindCommand.class,
      IssuesCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RereadCommand.class,
      LearnCommand.class,
      DigestCommand.class,
      DeliverCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      MarkCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
    })
public final class ChaoxinCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(ChaoxinCommand.class);

  private final Terminal terminal;

  ChaoxinCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command line and ends the process with 0, 1 or 2. */
  public static void main(String[] args) {
    // With AUTO_SERVER, the first process serves the H2 database to others; only on this machine.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    String[] words = RawArguments.restore(args, Path.of("/proc/self/cmdline"));
    System.exit(run(Terminal.ofProcess(), words));
  }

  static int run(Terminal terminal, String... words) {
    CommandLine line = new CommandLine(new ChaoxinCommand(terminal), new CommandFactory(terminal));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // An excluded word, such as -without, looks like an option.
    line.getSubcommands().get("find").setUnmatchedOptionsArePositionalParams(true);
    line.registerConverter(LocalDate.class, ChaoxinCommand::date);
    line.setParameterExceptionHandler((wrong, given) -> misused(terminal, wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(terminal, failure));
    return line.execute(words);
  }

  /** Called if there is no subcommand. */
  @Override
  public Integer call() {
    terminal.err().println("chaoxin: which command? See chaoxin --help");
    return ExitCode.USAGE;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new TypeConversionException("“" + text + "” is not a date such as 2025-03-18");
    }
  }

  private static int misused(Terminal terminal, ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("chaoxin: " + message(wrong) + "; see " + command + " --help");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && wrong.getCommandLine().getParent() == null
        && !unmatched.isUnknownOption()) {
      String nearest =
          unmatched.getSuggestions().stream()
              .findFirst()
              .map(each -> ", the nearest is " + each)
              .orElse("");
      return "there is no command “" + unmatched.getUnmatched().get(0) + "”" + nearest;
    }
    return wrong.getMessage();
  }

  private static int explain(Terminal terminal, Exception failure) {
    if (failure instanceof InvalidSettings wrong) {
      wrong.problems().forEach(problem -> terminal.err().println("chaoxin: " + problem));
      return ExitCode.USAGE;
    }
    if (failure instanceof UsageError) {
      terminal.err().println("chaoxin: " + failure.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof DatabaseUnavailable || failure instanceof EnvironmentProblem) {
      terminal.err().println("chaoxin: " + failure.getMessage());
      return ExitCode.FAILED;
    }
    log.debug("unexpected", failure);
    terminal
        .err()
        .println(
            "chaoxin: "
                + DatabaseUnavailable.advice(failure)
                    .orElse(
                        "this should not have happened (%s): set CHAOXIN_LOG=DEBUG to see where"
                            .formatted(failure.getClass().getSimpleName())));
    return ExitCode.FAILED;
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ChaoxinCommand.class.getPackage().getImplementationVersion();
      return new String[] {"chaoxin " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
