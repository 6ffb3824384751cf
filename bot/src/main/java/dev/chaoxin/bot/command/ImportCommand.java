package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.SubscriberLookup;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.bot.transfer.TopicsDocument;
import dev.chaoxin.bot.transfer.TopicsDocument.ParseResult;
import dev.chaoxin.bot.transfer.TopicsImport;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.TopicMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin import}: lets a reader follow what {@code export} wrote. */
@Command(
    name = "import",
    description = "let the reader of a chat or mailbox follow what a file has",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final long MAX_BYTES = 1_000_000;

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(
      paramLabel = "READER",
      index = "0",
      description = "the number of a Telegram chat, or a mail address")
  private String reader;

  @Parameters(paramLabel = "FILE", index = "1", description = "what chaoxin export wrote")
  private Path file;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ParseResult reading = TopicsDocument.parse(text());
    if (reading instanceof ParseResult.Invalid broken) {
      throw new EnvironmentProblem(file + ": " + broken.sentence());
    }
    TopicsDocument document = ((ParseResult.Valid) reading).document();
    return settings.withComponents(components -> follow(components.subscriptions(), document));
  }

  private int follow(Subscriptions subscriptions, TopicsDocument document) {
    long subscriber = SubscriberLookup.get(subscriptions, reader).id();
    TopicsImport result = TopicsImport.follow(subscriptions, subscriber, document);
    TopicMessages messages = new TopicMessages(Languages.ENGLISH);
    for (TopicsImport.Refused refused : result.refused()) {
      terminal
          .err()
          .println("chaoxin: " + refused.wording() + ": " + messages.refusal(refused.refusal()));
    }
    terminal
        .out()
        .println(
            "%d followed, %d known, %d refused"
                .formatted(result.followed(), result.known(), result.refused().size()));
    return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private String text() {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new EnvironmentProblem(file + " is too large for a list of topics");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EnvironmentProblem(
          file + " cannot be read as UTF-8 text: check the path and its permissions");
    }
  }
}
