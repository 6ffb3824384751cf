package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.SubscriberLookup;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.bot.transfer.TopicsDocument;
import dev.chaoxin.bot.transfer.TopicsDocument.Reading;
import dev.chaoxin.bot.transfer.TopicsImport;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.TopicMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chaoxin import}: what {@code export} wrote is followed again. */
@Command(
    name = "import",
    description = "let the reader of a chat or mailbox follow what a file has",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final long LARGEST = 1_000_000;

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
  public Integer call() {
    Reading reading = TopicsDocument.read(text());
    if (reading instanceof Reading.Broken broken) {
      throw new EnvironmentProblem(file + ": " + broken.sentence());
    }
    try (Components house = Components.open(settings.read(), Clock.systemUTC())) {
      TopicsImport done =
          TopicsImport.into(
              house.subscriptions(),
              SubscriberLookup.find(house, reader).id(),
              ((Reading.Good) reading).document());
      TopicMessages wording = new TopicMessages(Languages.ENGLISH);
      done.refused()
          .forEach(
              refused ->
                  terminal
                      .err()
                      .println(
                          "chaoxin: "
                              + refused.words()
                              + ": "
                              + wording.refusal(refused.refusal())));
      terminal
          .out()
          .println(
              done.followed()
                  + " followed, "
                  + done.known()
                  + " known, "
                  + done.refused().size()
                  + " refused");
      return done.refused().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private String text() {
    try {
      if (Files.size(file) > LARGEST) {
        throw new EnvironmentProblem(file + " is too large for a list of topics");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException trouble) {
      throw new EnvironmentProblem(
          file + " cannot be read as UTF-8 text: check the path and the rights");
    }
  }
}
