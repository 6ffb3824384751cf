package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.SourceText;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** No character is lost and none is invented; {@code ReadingFuzz} searches further. */
class SourceCoverageTest {

  private static final List<GoldPage> PAGES = GoldPage.all();

  @Test
  void accountsForEveryCharacterOfOurOwnPages() {
    for (GoldPage page : PAGES) {
      SourceCoverageCheck.check(page.source());
    }
  }

  @Test
  void accountsForEveryCharacterOfTheRealIssues() throws IOException {
    try (Stream<Path> files = Files.list(RepositoryFiles.shared("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        List<String> lines = Files.readString(file).lines().toList();
        SourceCoverageCheck.check(new SourceText(file.getFileName().toString(), lines));
        for (long seed = 0; seed < 40; seed++) {
          SourceCoverageCheck.check(
              new SourceText("mutant", new PageMutation(seed).of(lines, 1 + (int) (seed % 7))));
        }
      }
    }
  }

  @Property(tries = 1500, seed = "20240315")
  void accountsForEveryCharacterOfMutatedPages(
      @ForAll @IntRange(min = 0, max = 1000) int page,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int changes) {
    List<String> lines = PAGES.get(page % PAGES.size()).lines();
    SourceCoverageCheck.check(
        new SourceText("mutant.txt", new PageMutation(seed).of(lines, changes)));
  }

  @Property(tries = 400, seed = "20240315")
  void accountsForEveryCharacterOfAnyText(@ForAll List<String> lines) {
    List<String> single = new ArrayList<>();
    lines.forEach(l -> l.lines().forEach(single::add));
    SourceCoverageCheck.check(new SourceText("any.txt", single));
  }
}
