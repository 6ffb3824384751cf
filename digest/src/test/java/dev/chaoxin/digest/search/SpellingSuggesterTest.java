package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchiveFixture;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingSuggesterTest {

  private static final Article HARBOUR =
      article(
              "新码头开工 四个泊位两年后投用",
              "望潮区新码头昨日正式开工。区委书记林望舒到场,项目总投资166.6亿元,4月5日签约。",
              "配套建设固态储能电站,做好生态环保工作。")
          .build();
  private static final Article SCHOOL =
      article("潮声小学扩建工程通过验收", "潮声小学扩建工程日前通过验收,建成Marina音乐厅。").build();

  @TempDir Path folder;

  private Database database;
  private ArticleSearch search;

  @BeforeEach
  void open() {
    database = EachDatabase.Fresh.h2();
    Archive archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    archive.file(
        archive.store("a", new byte[] {1}),
        reading(masthead("望潮报", "2025-03-11"), HARBOUR, SCHOOL).reading(),
        List.of(
            ArchiveFixture.index(new Keyword("林望舒", Keyword.Kind.PERSON, 1, List.of())),
            ArchiveFixture.index()));
    search = ArticleSearch.open(folder.resolve("index"), archive);
  }

  @AfterEach
  void close() {
    search.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "林旺舒,林望舒", // sounds alike
    "林忘书,林望舒", // two characters sound alike
    "林大舒,林望舒", // one wrong
    "固态储电站,固态储能电站", // one missing
    "固态储能发电站,固态储能电站", // one too many
    "固储态能,固态储能", // two exchanged
    "166.8亿元,166.6亿元", // a wrong digit
    "Marima音乐厅,Marina音乐厅",
    "环饱,环保", // two characters, one sounds alike
  })
  void suggestsWhatWasMeant(String typed, String meant) {
    SearchResult answer = search.search(SearchRequest.best(typed, 5));
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.suggestions()).contains(meant);
    assertThat(answer.hits()).isNotEmpty();
  }

  @Test
  void putsWhatSoundsAlikeFirst() {
    assertThat(search.search(SearchRequest.best("林旺舒", 5)).suggestions()).startsWith("林望舒");
  }

  @ParameterizedTest
  @CsvSource({
    "林旺舒 新码头,新码头",
    "新码头固态储能,新码头",
    "林望舒开工泊位,新码头",
    "潮声小学 通过验受,潮声小",
    "潮声小学 验收 飞船,潮声小",
  })
  void bringsTheArticleThatWasMeant(String typed, String headline) {
    SearchResult answer = search.search(SearchRequest.best(typed, 5));
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.hits().get(0).article().title()).startsWith(headline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"固态储能 报:无此报", "固态储能 to:2020-01-01", "固态储能 -生态"})
  void suggestsNoOtherWordForOneThatOccurs(String typed) {
    assertThat(search.search(SearchRequest.best(typed, 5)).suggestions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"量子纠缠", "5G", "4个", "AI"})
  void findsNothingNearWhatIsFarFromEverything(String typed) {
    SearchResult answer = search.search(SearchRequest.best(typed, 5));
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions()).isEmpty();
  }
}
