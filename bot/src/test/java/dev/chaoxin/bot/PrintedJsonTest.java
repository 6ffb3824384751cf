package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON output for other programs: one object per line, with stable field names. */
class PrintedJsonTest extends CommandTest {

  @Test
  void readPrintsOneObjectPerFileAndNullForWhatIsNotPrinted() throws IOException {
    FinishedProcess read = chaoxin.run("read", "--json", RepositoryFiles.seeds().toString());

    assertThat(read.exitCode()).isZero();
    assertThat(read.jsonLines())
        .hasSize(6)
        .allSatisfy(
            issue ->
                assertThat(fields(issue))
                    .containsExactlyInAnyOrder(
                        "file", "masthead", "articles", "index", "dropped", "remarks"));
    JsonNode undated =
        read.jsonLines().stream()
            .filter(issue -> issue.path("file").asText().contains("专版"))
            .findAny()
            .orElseThrow();
    assertThat(fields(undated.path("masthead")))
        .containsExactlyInAnyOrder(
            "newspaper",
            "date",
            "weekday",
            "lunar",
            "issue_number",
            "pages",
            "organiser",
            "publisher",
            "hotline",
            "email",
            "weather");
    assertThat(undated.path("masthead")).allSatisfy(value -> assertThat(value.isNull()).isTrue());
    assertThat(fields(undated.path("articles").path(0)))
        .containsExactlyInAnyOrder(
            "kind",
            "kicker",
            "headline",
            "deck",
            "section",
            "byline",
            "dateline",
            "organisation_credit",
            "crossheads",
            "paragraphs",
            "jump",
            "see_also",
            "page");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void analyzeHandlesEachLineAndContinuesAfterABadOne() throws IOException {
    String lines =
        """
        {"id":"1","title":"固态电池中试线投产","body":"望潮区的汐能科技昨日宣布固态电池中试线投产。首批电芯送往三家车企。"}
        {"id":"2","title":"","body":""}
        this is no JSON
        {"id":"4","title":"夜市重新开张","body":"鸣鹤路夜市十五日晚重新开张,摊位一百六十个。居民可以逛到十点半。"}
        """;

    FinishedProcess analyzed = chaoxin.runWith(lines, "analyze");

    assertThat(analyzed.exitCode()).isEqualTo(1);
    assertThat(analyzed.err()).isNotBlank().doesNotContain("\tat ");
    List<JsonNode> answers = analyzed.jsonLines();
    assertThat(answers)
        .extracting(line -> line.path("id").asText())
        .containsExactly("1", "2", "null", "4");
    assertThat(answers.get(2).path("error").asText()).contains("line 3");
    JsonNode first = answers.get(0);
    assertThat(fields(first)).contains("id", "keywords", "summary");
    assertThat(first.path("keywords").toString()).contains("固态电池");
    assertThat(first.path("summary").asText()).contains("汐能科技");
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
