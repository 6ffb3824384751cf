package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.Ledger.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Nothing on a page is lost and nothing is invented. */
class ConservationTest {

  private static final List<GoldPage> PAGES = GoldPage.all();

  @Test
  void accountsForEveryCharacterOfOurOwnPages() {
    for (GoldPage page : PAGES) {
      check(page.source());
    }
  }

  @Test
  void accountsForEveryCharacterOfTheRealIssues() throws IOException {
    Path seeds = seeds();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(seeds).as("the real issues, beside the repository").isDirectory();
    }
    assumeThat(seeds).isDirectory();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        List<String> lines = Files.readString(file).lines().toList();
        check(new SourceText(file.getFileName().toString(), lines));
        for (long seed = 0; seed < 40; seed++) {
          check(new SourceText("mutant", new Mutation(seed).of(lines, 1 + (int) (seed % 7))));
        }
      }
    }
  }

  @Property(tries = 1500)
  void accountsForEveryCharacterOfMutatedPages(
      @ForAll @IntRange(min = 0, max = 1000) int page,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int changes) {
    List<String> lines = PAGES.get(page % PAGES.size()).lines();
    check(new SourceText("mutant.txt", new Mutation(seed).of(lines, changes)));
  }

  @Property(tries = 400)
  void accountsForEveryCharacterOfAnyText(@ForAll List<String> lines) {
    List<String> single = new ArrayList<>();
    lines.forEach(l -> l.lines().forEach(single::add));
    check(new SourceText("any.txt", single));
  }

  /** Beside the repository, whose root is found from wherever the tests run. */
  private static Path seeds() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root.resolveSibling(Path.of("shared", "seeds"));
  }

  static void check(SourceText source) {
    PageReading page = new IssueReader().account(source);
    assertThat(page.ledger().audit(source)).as(source.file()).isEmpty();
    List<Article> articles = new ArrayList<>();
    page.readings().forEach(r -> articles.addAll(r.issue().articles()));
    assertThat(printed(String.join("", articles.stream().map(Article::body).toList())))
        .isEqualTo(sorted(page, source, Fate.PARAGRAPH));
    for (IssueReading reading : page.readings()) {
      for (DroppedLine line : reading.dropped()) {
        assertThat(source.lines().get(line.line() - 1)).contains(line.text());
      }
      for (Remark remark : reading.remarks()) {
        assertThat(remark.line()).isBetween(0, source.lines().size());
      }
    }
  }

  /** What the ledger says became text, in the order of the articles. */
  private static String sorted(PageReading page, SourceText source, Fate fate) {
    StringBuilder text = new StringBuilder();
    page.ledger().entries().stream()
        .filter(e -> e.fate() == fate)
        .sorted(Comparator.comparingInt(Ledger.Entry::article)) // stable: as they were read
        .forEach(e -> text.append(source.lines().get(e.line() - 1), e.from(), e.to()));
    return printed(text);
  }

  private static String printed(CharSequence text) {
    StringBuilder printed = new StringBuilder();
    text.chars().filter(c -> !Glyphs.isBlank((char) c)).forEach(c -> printed.append((char) c));
    return printed.toString();
  }
}
