package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.SubscriberLookup;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.bot.transfer.TopicsDocument;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin export}: prints what a reader follows, as JSON. */
@Command(
    name = "export",
    description = "print what the reader of a chat or mailbox follows, as JSON",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(
      paramLabel = "READER",
      arity = "0..1",
      description = "the number of a Telegram chat, or a mail address")
  private String reader = "";

  @Option(names = "--schema", description = "print the JSON schema of that document")
  private boolean schema;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (schema) {
      terminal.out().println(TopicsDocument.schema().strip());
      return ExitCode.DONE;
    }
    return settings.withComponents(components -> print(components.subscriptions()));
  }

  private int print(Subscriptions subscriptions) {
    Subscriber subscriber = SubscriberLookup.get(subscriptions, reader);
    terminal.out().println(TopicsDocument.of(subscriber).json());
    return ExitCode.DONE;
  }
}
