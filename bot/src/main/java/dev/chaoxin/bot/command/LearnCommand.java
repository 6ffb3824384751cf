package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Plural;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.intake.DistrictTraining;
import dev.chaoxin.digest.matching.SubjectTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code chaoxin learn}: learns the district's names from the archive, or subjects from articles
 * that an editor has sorted.
 */
@Command(
    name = "learn",
    description = {
      "learn the district's names from the archive, for the next start; serve does it every night.",
      "lexicon.tsv in the data folder is yours: on each line a word, a tab, and place,",
      "organisation, person or term; a line that starts with ! rejects a word for good.",
      "With --subjects: learn your own subjects from articles you have sorted"
    },
    mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Option(
      names = "--subjects",
      paramLabel = "FILE",
      description = "JSON lines {\"subject\",\"title\",\"body\"}")
  private Path sorted;

  LearnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return sorted == null
        ? settings.withComponents(
            components -> names(components.archive(), components.settings().data()))
        : subjects();
  }

  private int subjects() throws IOException {
    Path data = settings.read().data();
    if (!Files.isReadable(sorted) || Files.isDirectory(sorted)) {
      terminal.err().println("chaoxin: " + sorted + " cannot be read; name a file of JSON lines");
      return ExitCode.USAGE;
    }
    Files.createDirectories(data);
    SubjectTraining training = SubjectTraining.train(sorted, data);
    training.problems().forEach(fault -> terminal.err().println("chaoxin: " + fault));
    if (training.subjects().isEmpty()) {
      terminal.err().println("chaoxin: nothing learned; nothing was changed");
      return ExitCode.FAILED;
    }
    training.subjects().forEach(terminal.out()::println);
    terminal
        .err()
        .printf(
            "chaoxin: %s from %s%s, stored in %s for the next start%n",
            Plural.of(training.subjects().size(), "subject"),
            Plural.of(training.articles(), "article"),
            training.accuracy().isPresent()
                ? String.format(
                    Locale.ROOT,
                    " (%.0f %% of a held-out fifth classified correctly)",
                    100 * training.accuracy().getAsDouble())
                : "",
            data.resolve(SubjectTraining.FILE));
    return training.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int names(Archive archive, Path data) {
    District learned = DistrictTraining.train(archive, data);
    for (String word : learned.lexicon().words()) {
      Keyword.Kind kind = learned.lexicon().kind(word).orElse(Keyword.Kind.TERM);
      terminal.out().println(word + "\t" + kind.name().toLowerCase(Locale.ROOT));
    }
    terminal
        .err()
        .printf(
            "chaoxin: %d names from %d articles, stored in %s%n",
            learned.lexicon().words().size(),
            learned.placeFrequencies().articles(),
            data.resolve(District.LEARNED_FILE));
    return ExitCode.DONE;
  }
}
