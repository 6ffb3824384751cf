package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.UsageError;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.composing.DayKeywords;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chaoxin digest}: a digest before it goes out. */
@Command(
    name = "digest",
    description = "preview the digest of a reader with these topics; nothing is sent",
    mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "A,B",
      description = "what the reader follows")
  private String topics;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "the press date; the newest when left out")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "telegram, text, html or eml; default ${DEFAULT-VALUE}")
  private DigestPreview.Form form;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "zh-Hans",
      description = "zh-Hans, zh-Hant or en; default ${DEFAULT-VALUE}")
  private String language;

  DigestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Topic> wanted = wanted();
    Locale tongue = Languages.nearest(Locale.forLanguageTag(language));
    try (Components house = Components.open(settings.read(), Clock.systemUTC())) {
      LocalDate day =
          date.or(house.archive()::newestPressDate)
              .orElseThrow(
                  () -> new EnvironmentProblem("the archive is empty: load an issue first"));
      DigestPreview preview = new DigestPreview(house, wanted, tongue);
      Digest digest = preview.of(day);
      terminal.out().print(preview.as(form, digest));
      terminal.out().flush();
      preview.unmatched(digest).forEach(topic -> talk(topic, day));
      talk(DayKeywords.of(house.archive(), house.archive().articlesOf(day), Optional.of(day)), day);
      return ExitCode.DONE;
    }
  }

  private void talk(DayKeywords words, LocalDate day) {
    terminal.err().println("chaoxin: " + day + " is about " + String.join("、", words.about()));
    if (!words.rising().isEmpty()) {
      terminal.err().println("chaoxin: new in it " + String.join("、", words.rising()));
    }
  }

  private void talk(DigestPreview.Unmatched topic, LocalDate day) {
    terminal
        .err()
        .println(
            "chaoxin: nothing of "
                + day
                + " matches “"
                + topic.wording()
                + "”"
                + (topic.suggestions().isEmpty()
                    ? ""
                    : "; the day has " + String.join(", ", topic.suggestions())));
  }

  private List<Topic> wanted() {
    List<Topic> read = new ArrayList<>();
    for (String words : Arrays.asList(topics.split("[,，、]"))) {
      TopicParseResult reading = Topic.parse(words.strip());
      if (reading instanceof TopicParseResult.Refused refused) {
        throw new UsageError(
            "“%s” is no topic: %s".formatted(words.strip(), refused.refusal().detail()));
      }
      read.add(((TopicParseResult.Read) reading).topic());
    }
    if (read.isEmpty()) {
      throw new UsageError("--topics names no topic: give words such as 固态电池,学区");
    }
    return read;
  }
}
