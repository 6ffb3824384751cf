package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the indexer against labelled articles, if they are beside the repository. */
class ReferenceArticlesTest {

  private static final List<JsonNode> ARTICLES = new ArrayList<>();
  private static final List<ArticleIndex> INDEXES = new ArrayList<>();

  @BeforeAll
  static void readTheLabelledArticles() throws IOException {
    Path gold = RepositoryFiles.shared("data/seeds_gold/dev.jsonl");
    ObjectMapper json = new ObjectMapper();
    ArticleIndexer indexer = ArticleIndexer.open();
    for (String line : Files.readAllLines(gold)) {
      JsonNode article = json.readTree(line);
      ARTICLES.add(article);
      INDEXES.add(indexer.index(article.get("title").asText(), article.get("body").asText()));
    }
  }

  @Test
  void agreesWithAnEditorsKeywords() {
    double sum = 0;
    for (int i = 0; i < INDEXES.size(); i++) {
      sum += f1(ARTICLES.get(i).get("keywords"), INDEXES.get(i).keywords(), 5);
    }
    assertThat(sum / INDEXES.size()).isGreaterThan(0.58);
  }

  @Test
  void summarizesInCompleteSelfContainedSentences() {
    for (int i = 0; i < INDEXES.size(); i++) {
      String body = ARTICLES.get(i).get("body").asText();
      for (String sentence : INDEXES.get(i).summary()) {
        assertThat(body).contains(sentence);
        assertThat(sentence)
            .matches("(?s).*[。！？!?”]$")
            .doesNotContain("本报讯")
            .doesNotMatch("^(此外|据悉).*")
            .doesNotMatch("(?s).*、[^，,]{2,4}参加。$");
      }
      assertThat(INDEXES.get(i).line()).doesNotMatch("^(他|她).*");
    }
  }

  @Test
  void allowsAPronounOnlyRightAfterTheLine() {
    for (int i = 0; i < INDEXES.size(); i++) {
      List<String> summary = INDEXES.get(i).summary();
      if (summary.size() > 1 && summary.get(1).matches("^(他|她).*")) {
        String between =
            ARTICLES.get(i).get("body").asText().split(Pattern.quote(summary.get(0)), 2)[1];
        assertThat(between.strip()).startsWith(summary.get(1));
      }
    }
  }

  @Test
  void agreesWithAnEditorsSummary() {
    double sum = 0;
    for (int i = 0; i < INDEXES.size(); i++) {
      String summary = String.join("", INDEXES.get(i).summary());
      assertThat(INDEXES.get(i).summary())
          .satisfiesAnyOf(
              s -> assertThat(s).hasSize(1),
              s -> assertThat(summary).hasSizeLessThanOrEqualTo(200));
      sum += overlap(ARTICLES.get(i).get("summary").asText(), summary);
    }
    assertThat(sum / INDEXES.size()).isGreaterThan(0.54);
  }

  @Test
  void agreesWithAnEditorsSummaryInOneSentence() {
    double sum = 0;
    for (int i = 0; i < INDEXES.size(); i++) {
      sum += overlap(ARTICLES.get(i).get("summary").asText(), INDEXES.get(i).line());
    }
    assertThat(sum / INDEXES.size()).isGreaterThan(0.48);
  }

  /** F1 over the Chinese characters and Latin words of the two. */
  private static double overlap(String gold, String summary) {
    List<String> open = new ArrayList<>(characters(gold));
    List<String> found = characters(summary);
    double wanted = open.size();
    double common = found.stream().filter(open::remove).count();
    return common == 0 ? 0 : 2 * common / (wanted + found.size());
  }

  private static List<String> characters(String text) {
    return Pattern.compile("[\\u3400-\\u9fff]|[a-z0-9.%]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static double f1(JsonNode gold, List<Keyword> keywords, int most) {
    List<JsonNode> open = new ArrayList<>();
    gold.forEach(open::add);
    int tried = Math.min(most, keywords.size());
    int right = 0;
    for (Keyword keyword : keywords.subList(0, tried)) {
      right += open.removeIf(any -> any.toString().contains("\"" + keyword.text() + "\"")) ? 1 : 0;
    }
    double precision = (double) right / tried;
    double recall = (double) right / gold.size();
    return right == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
