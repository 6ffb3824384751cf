package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchiveFixture;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedArticlesTest {

  private static final Article HARBOUR =
      article(
              "新码头开工 四个泊位两年后投用",
              "望潮区新码头昨日正式开工,区委书记林望舒到场讲话,首批建设四个深水泊位。",
              "项目建成以后,全区货物吞吐能力可以提高三成,周边企业的物流费用也会随之降低。")
          .build();

  /** As the neighbours print it: another headline, and one sentence changed. */
  private static final Article HARBOUR_ELSEWHERE =
      article("望潮新码头动工", "望潮区新码头昨日正式开工,区委书记林望舒到场讲话,首批建设四个深水泊位。", "项目建成以后,全区货物吞吐能力可以提高三成,对我市也有带动作用。")
          .build();

  private static final Article VISIT = article("林望舒走访港务公司", "林望舒昨天走访望潮港务公司,听取新码头招商情况的汇报。").build();
  private static final Article SCHOOL =
      article("潮声小学扩建工程通过验收", "潮声小学扩建工程日前通过验收,新学期可增加三百个学位。").build();

  @TempDir Path folder;

  private Database database;
  private Archive archive;
  private ArticleSearch search;

  @BeforeEach
  void open() {
    database = EachDatabase.Fresh.h2();
    archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    search = ArticleSearch.open(folder.resolve("index"), archive);
    file("望潮报", "2025-03-11", HARBOUR, card("林望舒", "新码头"));
    file("澜江时报", "2025-03-12", HARBOUR_ELSEWHERE, card("林望舒", "新码头"));
    file("望潮报", "2025-03-12", VISIT, card("林望舒", "新码头", "望潮港务公司"));
    file("望潮报", "2025-03-13", SCHOOL, card("潮声小学"));
    search.catchUp();
  }

  @AfterEach
  void close() {
    search.close();
    database.close();
  }

  private void file(String paper, String day, Article article, ArticleIndex card) {
    archive.file(
        archive.store(day, (paper + day).getBytes(UTF_8)),
        reading(masthead(paper, day), article).reading(),
        List.of(card));
  }

  private static ArticleIndex card(String... words) {
    return ArchiveFixture.index(
        java.util.Arrays.stream(words)
            .map(
                word ->
                    new Keyword(
                        word,
                        word.startsWith("林")
                            ? Keyword.Kind.PERSON
                            : word.endsWith("公司") ? Keyword.Kind.ORGANISATION : Keyword.Kind.TERM,
                        1,
                        List.of()))
            .toArray(Keyword[]::new));
  }

  @Test
  void tellsAStoryOfSeveralPapersOnce() {
    SearchResult answer = search.search(SearchRequest.best("深水泊位", 10));
    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.hits()).hasSize(1);
    Hit hit = answer.hits().get(0);
    assertThat(hit.duplicates()).hasSize(1).doesNotContain(hit.article().id());
  }

  @Test
  void pagesOverStories() {
    SearchResult second = search.search(new SearchRequest("林望舒", SearchRequest.Order.NEWEST, 1, 1));
    assertThat(second.total()).isEqualTo(3);
    SearchResult third = search.search(new SearchRequest("林望舒", SearchRequest.Order.NEWEST, 2, 1));
    assertThat(second.hits()).hasSize(1);
    assertThat(third.hits()).isEmpty();
  }

  @Test
  void findsWhatBelongsTogetherAndNotTheSameStory() {
    long harbour = archive.articlesOf(LocalDate.of(2025, 3, 11)).get(0).id();
    assertThat(search.related(harbour, 5))
        .extracting(ArchivedArticle::title)
        .containsExactly("林望舒走访港务公司");
    assertThat(search.related(99_999, 5)).isEmpty();
  }

  @Test
  void countsTheDaysOfAWord() {
    assertThat(search.pressDateCounts("新码头"))
        .isEqualTo(Map.of(LocalDate.of(2025, 3, 11), 1, LocalDate.of(2025, 3, 12), 2));
    assertThat(search.pressDateCounts("飞船")).isEmpty();
  }

  @Test
  void namesWhoOccursWithAWord() {
    assertThat(search.people("新码头", 5)).containsExactly(new FacetCount("林望舒", 3));
    assertThat(search.organisations("新码头", 5)).containsExactly(new FacetCount("望潮港务公司", 1));
  }

  @Test
  void knowsWhatIsPopular() {
    assertThat(search.popularKeywords(2))
        .containsExactly(new FacetCount("新码头", 3), new FacetCount("林望舒", 3));
  }
}
