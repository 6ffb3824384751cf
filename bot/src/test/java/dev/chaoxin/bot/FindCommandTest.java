package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chaoxin find} on the sample issues. */
class FindCommandTest {

  @TempDir static Path home;

  private static Installation chaoxin;

  @BeforeAll
  static void load() throws IOException {
    chaoxin = new Installation(home);
    assertThat(chaoxin.run("load", RepositoryFiles.seeds().toString()).exitCode()).isZero();
  }

  @Test
  void printsAJsonObjectPerHit() throws IOException {
    FinishedProcess found = chaoxin.run("find", "固态电池", "--json", "--limit", "2");

    assertThat(found.out().lines()).hasSizeBetween(1, 2);
    assertThat(found.out().lines())
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"id\":", "\"paper\":", "\"press_date\":\"2025-03-", "\"page\":")
                    .contains(
                        "\"headline\":",
                        "\"keywords\":[\"",
                        "\"snippet\":",
                        "\"score\":",
                        "\"total\":"));
  }

  @Test
  void printsTheKeywordsOfEachHit() throws IOException {
    String first =
        chaoxin.run("find", "固态电池", "--limit", "1").out().lines().skip(3).findFirst().orElse("");

    assertThat(first).startsWith("    about 固态电池、");
  }

  @Test
  void countsDaysAndNames() throws IOException {
    assertThat(chaoxin.run("find", "望潮区", "--days").out().lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).matches(" *\\d+ {2}2025-03-\\d\\d"));
    assertThat(chaoxin.run("find", "望潮区", "--names", "--json").out())
        .contains("{\"person\":\"", "{\"organisation\":\"", "\"articles\":");
  }

  @Test
  void findsRelatedArticles() throws IOException {
    String id = chaoxin.run("find", "固态电池").out().split(" ", 2)[0];

    FinishedProcess related = chaoxin.run("find", "--related", id);

    assertThat(related.exitCode()).isZero();
    assertThat(related.out()).isNotBlank().doesNotContain("\n" + id + "  ");
    assertThat(chaoxin.run("find", "--related", "99999").exitCode()).isEqualTo(1);
    assertThat(chaoxin.run("find", "--related", id, "--days").exitCode()).isEqualTo(2);
  }

  @Test
  void printsCurrentKeywordsWhenNothingIsFound() throws IOException {
    FinishedProcess nothing = chaoxin.run("find", "量子纠缠态");

    assertThat(nothing.exitCode()).isZero();
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("nothing found", "in the news:");
  }
}
