package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Chaoxin;
import dev.chaoxin.bot.DistrictStudy;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.indexing.Keyword;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin learn}: learns the district's names from the archive, as every night. */
@Command(
    name = "learn",
    description = {
      "learn the district's names from the archive, for the next start; serve does so every night.",
      "lexicon.tsv in the data folder is yours: a word and, behind a tab, place, organisation,",
      "person or term on a line; a line that starts with ! refuses a word for good"
    },
    mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  LearnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Chaoxin house = Chaoxin.open(settings.read(), Clock.systemUTC())) {
      District learned = DistrictStudy.of(house.archive(), house.settings().data());
      for (String word : learned.lexicon().words()) {
        Keyword.Kind kind = learned.lexicon().kind(word).orElse(Keyword.Kind.TERM);
        terminal.out().println(word + "\t" + kind.name().toLowerCase(Locale.ROOT));
      }
      terminal
          .err()
          .printf(
              "chaoxin: %d names from %d articles, kept in %s%n",
              learned.lexicon().words().size(),
              learned.usage().articles(),
              house.settings().data().resolve(District.LEARNED));
      return ExitCode.DONE;
    }
  }
}
