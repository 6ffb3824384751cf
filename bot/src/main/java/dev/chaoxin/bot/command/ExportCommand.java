package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.SubscriberLookup;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.bot.transfer.TopicsDocument;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin export}: what a reader follows, as JSON. */
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

  @Option(names = "--schema", description = "print the JSON schema of the document instead")
  private boolean schema;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().println(TopicsDocument.schema().strip());
      return ExitCode.DONE;
    }
    try (Components house = Components.open(settings.read(), Clock.systemUTC())) {
      terminal.out().println(TopicsDocument.of(SubscriberLookup.find(house, reader)).json());
      return ExitCode.DONE;
    }
  }
}
