package dev.chaoxin.digest.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeStreamTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  private long failed;

  private List<JsonNode> analyze(int sentences, String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    failed =
        new AnalyzeStream(INDEXER, sentences)
            .run(new ByteArrayInputStream(lines.getBytes(UTF_8)), out);
    List<JsonNode> results = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }

  @Test
  void keepsTheOrderOfTheInput() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      // long and short bodies alternate, so that the workers finish out of order
      String body = "望潮湾的潮汐能试验基地昨天开工。".repeat(i % 2 == 0 ? 60 : 1);
      lines.append("{\"id\":").append(i).append(",\"body\":\"").append(body).append("\"}\n");
    }
    List<JsonNode> results = analyze(0, lines.toString());
    assertThat(results).extracting(a -> a.get("id").asInt()).hasSize(100).isSorted();
    assertThat(failed).isZero();
  }

  @Test
  void reportsABadLineAndContinues() throws IOException {
    List<JsonNode> results =
        analyze(
            0,
            """
            {"id":"a","body":"望潮湾的潮汐能试验基地昨天开工。"}
            {"id":"b"}
            this is not JSON
            [1,2]

            {"id":"c","body":7}
            {"id":"d","body":"望潮湾的潮汐能试验基地昨天开工。"}
            """);
    assertThat(results).hasSize(6);
    assertThat(failed).isEqualTo(4);
    assertThat(results.get(1).get("id").asText()).isEqualTo("b");
    assertThat(results.get(1).get("error").asText()).contains("line 2");
    assertThat(results.get(2).get("id").isNull()).isTrue();
    assertThat(results.get(2).get("error").asText()).contains("line 3");
    assertThat(results.get(5).get("summary").asText()).isEqualTo("望潮湾的潮汐能试验基地昨天开工。");
  }

  @Test
  void skipsAByteOrderMark() throws IOException {
    List<JsonNode> results = analyze(0, "\uFEFF{\"id\":1,\"body\":\"望潮湾潮汐站昨天并网发电。\"}\n");
    assertThat(results.get(0).has("error")).isFalse();
  }

  @Test
  void handlesAnyInput() throws IOException {
    String sentence = "望潮湾潮汐能试验基地落成".repeat(90_000);
    List<JsonNode> results =
        analyze(
            0,
            "{\"id\":1,\"body\":\"\"}\n"
                + "{\"id\":2,\"title\":[1],\"body\":\"\\ud83c 潮 \\u0000 <p>🌊</p>\"}\n"
                + "{\"id\":3,\"body\":\""
                + sentence
                + "\"}\n"
                + "[".repeat(100_000)
                + "\n"
                + "{\"body\":\"no Chinese at all\"}\n");
    assertThat(results).hasSize(5);
    assertThat(failed).isEqualTo(1);
    assertThat(results.get(0).get("summary").asText()).isEmpty();
    assertThat(results.get(2).get("keywords")).isNotEmpty();
    assertThat(results.get(3).get("error").asText()).contains("line 4");
    assertThat(results.get(4).get("id").isNull()).isTrue();
  }

  @Test
  void reportsALineThatIsTooLongAndContinues() throws IOException {
    String rest = "潮".repeat(4_000_000);
    List<JsonNode> results =
        analyze(
            0,
            "{\"id\":1,\"body\":\"望潮湾潮汐站昨天开工。\"}\n"
                + "{\"id\":2,\"body\":\""
                + rest
                + "\"}\n"
                + " ".repeat(4_000_001)
                + "\n{\"id\":4,\"body\":\"望潮湾潮汐站昨天开工。\"}\n");
    assertThat(results).extracting(a -> a.path("id").asInt()).containsExactly(1, 2, 0, 4);
    assertThat(results).extracting(a -> a.has("error")).containsExactly(false, true, true, false);
    assertThat(results.get(1).get("error").asText()).contains("line 2");
    assertThat(failed).isEqualTo(2);
  }

  @Test
  void reportsTheIdOfAMalformedLine() throws IOException {
    List<JsonNode> results =
        analyze(
            0,
            """
            {"title":["潮"],"id":"a","body":"望潮湾"
            {"id":"b","body":"一。"}{"id":"c","body":"二。"}
            {"title":{"id":"of the title"},"body"
            """);
    assertThat(results).extracting(a -> a.get("id").asText("none")).startsWith("a", "b");
    assertThat(results.get(2).get("id").isNull()).isTrue();
    assertThat(failed).isEqualTo(3);
  }

  @Test
  void analyzesBothLinesWithTheSameId() throws IOException {
    List<JsonNode> results =
        analyze(0, "{\"id\":1,\"body\":\"潮来。\"}\n{\"id\":1,\"body\":\"潮去。\"}\n");
    assertThat(results).extracting(a -> a.get("summary").asText()).containsExactly("潮来。", "潮去。");
  }

  @Test
  void findsTheTextAfterALongScript() throws IOException {
    String body = "<script>" + "潮;".repeat(300_000) + "</script><p>潮来了。</p>";
    JsonNode result = analyze(0, "{\"id\":1,\"body\":\"" + body + "\"}").get(0);
    assertThat(result.path("summary").asText()).isEqualTo("潮来了。");
  }

  @Test
  void ignoresMarkupBeyondAMillionCharacters() throws IOException {
    String body = "<p>".repeat(340_000) + "潮来了。";
    JsonNode result = analyze(0, "{\"id\":1,\"body\":\"" + body + "\"}").get(0);
    assertThat(result.path("summary").asText()).isEmpty();
  }

  @Test
  void doesNotMistakeARowOfMarksForAKeyword() throws IOException {
    JsonNode result = analyze(0, "{\"id\":1,\"body\":\"<<<>>>> 潮来了 <<<>>>>。\"}").get(0);
    assertThat(result.path("keywords").toString()).doesNotContain("<", ">");
  }

  @Test
  void summarizesInOneSentenceWithoutAHeadline() throws IOException {
    String body = "望潮湾的潮汐能试验基地昨天正式开工建设了。望潮湾试验基地一年可以发电两百万度,够望潮区的一千户人家用上一年。";
    String bare = "{\"id\":1,\"body\":\"" + body + "\"}";
    String titled = "{\"id\":1,\"title\":\"望潮湾潮汐能试验基地开工\",\"body\":\"" + body + "\"}";
    assertThat(analyze(0, bare).get(0).get("summary").asText()).isNotEqualTo(body);
    assertThat(analyze(0, titled).get(0).get("summary").asText()).isEqualTo(body);
    assertThat(analyze(1, titled).get(0).get("summary"))
        .isEqualTo(analyze(1, titled).get(0).get("line"));
    assertThat(analyze(2, bare).get(0).get("summary").asText()).isEqualTo(body);
  }

  @Test
  void extractsTheVisibleTextOfHtml() throws IOException {
    JsonNode result =
        analyze(
                1,
                "{\"id\":1,\"body\":\"<p>望潮湾昨天开工建设<b>潮信科技园</b>。</p><script>var a;</script><p>园区&nbsp;招工&lt;科技园&gt;。</p>\"}")
            .get(0);
    assertThat(result.path("line").asText()).isEqualTo("园区 招工<科技园>。");
    assertThat(result.path("keywords").toString())
        .contains("科技园")
        .doesNotContain("<", ">", "script", "nbsp", "var", "&");
  }

  @Test
  void keepsAngleBracketsThatAreNotTags() throws IOException {
    String line = analyze(1, "{\"id\":1,\"body\":\"望潮湾昨天水位<3.2米。\"}").get(0).path("line").asText();
    assertThat(line).isEqualTo("望潮湾昨天水位<3.2米。");
  }
}
