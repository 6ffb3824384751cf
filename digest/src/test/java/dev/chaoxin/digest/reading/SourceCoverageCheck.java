package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.SourceCoverage.Disposition;
import dev.chaoxin.digest.reading.line.Remark;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asserts that every printed character of a page is covered once and that the articles contain
 * nothing else.
 */
public final class SourceCoverageCheck {

  private SourceCoverageCheck() {}

  public static void check(SourceText source) {
    PageReading page = new IssueReader().readWithCoverage(source);
    assertThat(page.coverage().findErrors(source)).as(source.file()).isEmpty();
    List<Article> articles = new ArrayList<>();
    page.readings().forEach(r -> articles.addAll(r.issue().articles()));
    assertThat(printed(String.join("", articles.stream().map(Article::body).toList())))
        .isEqualTo(sorted(page, source, Disposition.PARAGRAPH));
    for (IssueReading reading : page.readings()) {
      for (DroppedLine line : reading.dropped()) {
        assertThat(source.lines().get(line.line() - 1)).contains(line.text());
      }
      for (Remark remark : reading.remarks()) {
        assertThat(remark.line()).isBetween(0, source.lines().size());
      }
    }
  }

  /** The text the coverage assigns to a disposition, in article order. */
  private static String sorted(PageReading page, SourceText source, Disposition disposition) {
    StringBuilder text = new StringBuilder();
    // stable, so in reading order
    page.coverage().entries().stream()
        .filter(e -> e.disposition() == disposition)
        .sorted(Comparator.comparingInt(SourceCoverage.Entry::article))
        .forEach(e -> text.append(source.lines().get(e.line() - 1), e.from(), e.to()));
    return printed(text);
  }

  private static String printed(CharSequence text) {
    StringBuilder printed = new StringBuilder();
    text.chars().filter(c -> !Characters.isBlank((char) c)).forEach(c -> printed.append((char) c));
    return printed.toString();
  }
}
