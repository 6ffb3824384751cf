package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.UsageError;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.composing.DayKeywords;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
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

/** {@code chaoxin digest}: previews a digest. */
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
  public Integer call() throws Exception {
    List<Topic> parsed = parseTopics();
    Locale locale = Languages.nearest(Locale.forLanguageTag(language));
    return settings.withComponents(
        components -> print(new DigestPreview(components, parsed, locale), components.archive()));
  }

  private int print(DigestPreview preview, Archive archive) {
    LocalDate day =
        date.or(archive::newestPressDate)
            .orElseThrow(() -> new EnvironmentProblem("the archive is empty: load an issue first"));
    Digest digest = preview.of(day);
    terminal.out().print(preview.as(form, digest));
    terminal.out().flush();
    preview.unmatched(digest).forEach(topic -> printUnmatched(topic, day));
    printKeywords(DayKeywords.of(archive, archive.articlesOf(day), Optional.of(day)), day);
    return ExitCode.DONE;
  }

  private void printKeywords(DayKeywords words, LocalDate day) {
    terminal.err().println("chaoxin: " + day + " is about " + String.join("、", words.about()));
    if (!words.rising().isEmpty()) {
      terminal.err().println("chaoxin: new in it " + String.join("、", words.rising()));
    }
  }

  private void printUnmatched(DigestPreview.Unmatched topic, LocalDate day) {
    terminal
        .err()
        .println(
            "chaoxin: no article of "
                + day
                + " matches “"
                + topic.wording()
                + "”"
                + (topic.suggestions().isEmpty()
                    ? ""
                    : "; the day has " + String.join(", ", topic.suggestions())));
  }

  private List<Topic> parseTopics() {
    List<Topic> parsed = new ArrayList<>();
    for (String words : Arrays.asList(topics.split("[,，、]"))) {
      TopicParseResult result = Topic.parse(words.strip());
      if (result instanceof TopicParseResult.Refused refused) {
        throw new UsageError(
            "“%s” is not a valid topic: %s".formatted(words.strip(), refused.refusal().detail()));
      }
      parsed.add(((TopicParseResult.Parsed) result).topic());
    }
    if (parsed.isEmpty()) {
      throw new UsageError("--topics is empty: give topics such as 固态电池,学区");
    }
    return parsed;
  }
}
