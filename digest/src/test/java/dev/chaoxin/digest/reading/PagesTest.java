package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test page is read as expected, field by field. */
class PagesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> MASTHEAD =
      List.of(
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

  private static final List<String> ARTICLE =
      List.of(
          "kicker",
          "headline",
          "deck",
          "section",
          "byline",
          "dateline",
          "organisation_credit",
          "crossheads",
          "jump",
          "see_also",
          "page");

  static List<GoldPage> pages() {
    return GoldPage.all();
  }

  @Test
  void hasTwentyFivePagesOrMore() {
    assertThat(GoldPage.all()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePageAsAnEditorWould(GoldPage page) throws Exception {
    List<JsonNode> read = new ArrayList<>();
    for (IssueReading reading : new IssueReader().read(page.source())) {
      read.add(MAPPER.readTree(IssueReadingJson.write(reading)));
    }
    List<JsonNode> gold = page.issues();
    assertThat(read).hasSameSizeAs(gold);
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < gold.size(); i++) {
      compare(gold.get(i), read.get(i), softly);
    }
    softly.assertAll();
  }

  private static void compare(JsonNode gold, JsonNode read, SoftAssertions softly) {
    for (String field : MASTHEAD) {
      softly
          .assertThat(plain(read.at("/masthead/" + field)))
          .as(field)
          .isEqualTo(plain(gold.at("/masthead/" + field)));
    }
    softly.assertThat(plain(read.get("index"))).as("index").isEqualTo(plain(gold.get("index")));
    softly
        .assertThat(read.get("articles").size())
        .as("articles")
        .isEqualTo(gold.get("articles").size());
    for (int a = 0; a < Math.min(gold.get("articles").size(), read.get("articles").size()); a++) {
      JsonNode want = gold.get("articles").get(a);
      JsonNode have = read.get("articles").get(a);
      for (String field : ARTICLE) {
        softly
            .assertThat(plain(have.get(field)))
            .as("article " + a + " " + field)
            .isEqualTo(plain(want.get(field)));
      }
      for (int p = 0;
          p < Math.max(want.get("paragraphs").size(), have.get("paragraphs").size());
          p++) {
        softly
            .assertThat(plain(have.get("paragraphs").path(p)))
            .as("article " + a + " paragraph " + p)
            .isEqualTo(plain(want.get("paragraphs").path(p)));
      }
    }
  }

  /** A field without white space. */
  private static String plain(JsonNode node) {
    boolean nothing = node == null || node.isMissingNode() || node.isNull();
    return nothing ? "" : node.toString().replaceAll("[\\s\\u3000]", "");
  }
}
