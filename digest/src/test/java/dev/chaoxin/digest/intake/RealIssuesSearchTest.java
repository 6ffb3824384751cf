package dev.chaoxin.digest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches on the five real issues, which are expected beside the repository. */
class RealIssuesSearchTest {

  @TempDir static Path folder;

  private static IntakeFixture fixture;
  private static ArticleSearch search;

  @BeforeAll
  static void load() throws IOException {
    Path issues = RepositoryFiles.shared("seeds");
    fixture = new IntakeFixture(folder);
    search = fixture.search;
    assertThat(fixture.load(issues)).hasOnlyElementsOfType(IntakeReport.Filed.class);
  }

  @AfterAll
  static void close() {
    if (fixture != null) {
      fixture.close();
    }
  }

  private static List<String> files(SearchResult answer) {
    return answer.hits().stream().map(h -> h.article().issue().file().substring(0, 3)).toList();
  }

  @ParameterizedTest
  @CsvSource({"固态电池,001", "安置房 抽号,002", "\"六大产业平台\",000", "报:西湖报 高尔夫,004", "166.6亿元,000", "抽號,002"})
  void findsTheArticleFirst(String words, String file) {
    SearchResult answer = search.search(SearchRequest.best(words, 5));
    assertThat(answer.relaxed()).isFalse();
    assertThat(files(answer)).startsWith(file);
    assertThat(answer.hits().get(0).snippet().highlights()).isNotEmpty();
  }

  @Test
  void findsAPersonInBothIssuesAndExcludesATopic() {
    SearchResult all = search.search(SearchRequest.best("金承涛", 50));
    SearchResult without = search.search(SearchRequest.best("金承涛 -环保", 50));
    assertThat(files(all)).contains("001", "002");
    assertThat(without.total()).isPositive().isLessThan(all.total());
    assertThat(without.hits())
        .allSatisfy(hit -> assertThat(hit.article().article().body()).doesNotContain("环保"));
  }

  @Test
  void findsSimplifiedTextByTraditionalWords() {
    assertThat(search.search(SearchRequest.best("記者", 1)).total())
        .isPositive()
        .isEqualTo(search.search(SearchRequest.best("记者", 1)).total());
  }

  @Test
  void suggestsTheNameThatSoundsAlike() {
    SearchResult answer = search.search(SearchRequest.best("刻吉欣", 5));
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.suggestions()).startsWith("柯吉欣");
    assertThat(files(answer)).contains("000");
  }
}
