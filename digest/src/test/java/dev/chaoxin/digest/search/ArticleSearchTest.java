package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.FilingResult;
import dev.chaoxin.digest.archive.StoredOriginal;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.digest.search.SearchResult.Snippet;
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

class ArticleSearchTest {

  private static final Masthead TIDE = masthead("望潮报", "2025-03-11");
  private static final Masthead RIVER = masthead("江滨日报", "2025-03-12");

  private static final Article HARBOUR =
      article(
              "新码头开工 四个泊位两年后投用",
              "望潮区新码头昨日正式开工。区委书记林望舒到场,企业代表卡洛斯·门德斯致辞。",
              "项目总投资166.6亿元,首批建设四个泊位,配套5G专网与AI调度。")
          .reporter("何见川")
          .build();
  private static final Article SCHOOL =
      article(
              "潮声小学扩建工程通过验收",
              "潮声小学扩建工程日前通过验收,新学期可增加300个学位。林望舒要求抓好后续环保检 测。",
              "学校建成高尔\n夫推杆练习场,供学生课后使用。")
          .reporter("苏晚棠")
          .build();
  private static final Article MARKET =
      article("夜市重新开张", "停业半年的渔灯夜市周五晚重新开张,摊位增至120个。市民可乘地铁前往。").build();
  private static final Article GOLF = article("江滨高尔夫公开赛收杆", "江滨高尔夫公开赛昨日收杆,本地选手夺冠。").build();

  @TempDir Path folder;

  private Database database;
  private Archive archive;
  private ArticleSearch search;

  @BeforeEach
  void open() {
    database = EachDatabase.Fresh.h2();
    archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    search = ArticleSearch.open(folder.resolve("index"), archive);
    file("a.txt", TIDE, HARBOUR, SCHOOL, MARKET);
    file("b.txt", RIVER, GOLF);
    search.catchUp();
  }

  @AfterEach
  void close() {
    search.close();
    database.close();
  }

  private FilingResult file(String name, Masthead masthead, Article... articles) {
    StoredOriginal original = archive.store(name, (name + List.of(articles)).getBytes(UTF_8));
    return archive.file(original, List.of(reading(masthead, articles))).get(0);
  }

  private List<String> headlines(String words) {
    return search.search(SearchRequest.best(words, 10)).hits().stream()
        .map(hit -> hit.article().article().headline().orElseThrow().substring(0, 3))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "新码头,新码头",
    "码頭,新码头",
    "166.6亿元,新码头",
    "亿元,新码头",
    "5G,新码头",
    "ai调度,新码头",
    "卡洛斯门德斯,新码头",
    "卡洛斯·门德斯,新码头",
    "门德斯,新码头",
    "环保检测,潮声小",
    "高尔夫推杆,潮声小",
    "300个学位,潮声小",
    "扩建 学位,潮声小",
    "铁,夜市重",
    "120,夜市重",
    "记者 苏晚棠,潮声小",
    "記者:何见川,新码头",
    "by:苏晚,潮声小",
    "林望舒 -环保,新码头",
    "报:江滨 高尔夫,江滨高",
    "高尔夫 from:2025-03-12,江滨高",
    "高尔夫 to:2025-03-11,潮声小",
    "高尔夫 in:title,江滨高",
    "高尔夫 夺冠 | 推杆 -公开赛,潮声小",
  })
  void findsTheOneArticle(String words, String headline) {
    assertThat(headlines(words)).containsExactly(headline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"码头开张", "\"泊位四个\"", "66.6亿元", "小学夜市", "报:无此报 高尔夫", "6亿元"})
  void findsNothingThatIsNotThere(String words) {
    SearchResult answer = search.search(SearchRequest.best(words, 10));
    assertThat(answer.relaxed() ? 0 : answer.total()).isZero();
  }

  @Test
  void ranksAHeadlineAboveABody() {
    assertThat(headlines("高尔夫")).containsExactly("江滨高", "潮声小");
  }

  @Test
  void ordersTheNewestFirstWhenAsked() {
    SearchResult answer = search.search(new SearchRequest("昨日", SearchRequest.Order.NEWEST, 0, 10));
    assertThat(answer.hits())
        .extracting(hit -> hit.article().issue().newspaper().orElseThrow())
        .containsExactly("江滨日报", "望潮报");
  }

  @Test
  void countsAllAndPagesThrough() {
    SearchResult first =
        search.search(new SearchRequest("林望舒", SearchRequest.Order.RELEVANCE, 0, 1));
    SearchResult second =
        search.search(new SearchRequest("林望舒", SearchRequest.Order.RELEVANCE, 1, 1));
    assertThat(first.total()).isEqualTo(2);
    assertThat(first.hits()).hasSize(1).doesNotContainAnyElementsOf(second.hits());
    assertThat(second.hits()).hasSize(1);
  }

  @Test
  void marksTheWordsInTheBestSentence() {
    Hit hit = search.search(SearchRequest.best("泊位 亿元", 1)).hits().get(0);
    Snippet snippet = hit.snippet();
    assertThat(snippet.text()).startsWith("项目总投资");
    assertThat(snippet.highlights().stream().map(m -> snippet.text().substring(m.start(), m.end())))
        .containsExactly("亿元", "泊位");
  }

  @Test
  void marksAWordThatTheScanCut() {
    Snippet snippet = search.search(SearchRequest.best("环保检测", 1)).hits().get(0).snippet();
    Highlight mark = snippet.highlights().get(0);
    assertThat(snippet.text().substring(mark.start(), mark.end())).isEqualTo("环保检 测");
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    assertThat(search.search(SearchRequest.best("。。。", 5)).hints()).hasSize(1);
    assertThat(search.search(SearchRequest.best("from:2025-02-30 码头", 5)).hits()).hasSize(1);
  }

  @Test
  void showsACorrectionAndNotWhatItTookAway() {
    Article corrected = article("新码头开工 五个泊位", "望潮区新码头昨日开工,首批建设五个泊位。").build();
    file("a.txt", TIDE, corrected);
    search.catchUp();

    assertThat(headlines("五个泊位")).containsExactly("新码头");
    assertThat(headlines("潮声小学")).isEmpty();
  }

  @EachDatabase
  void findsTheSameOnEachDatabase(Database each) {
    try (each) {
      Archive other = new Archive(each, folder.resolve("originals"), Clock.systemUTC());
      try (ArticleSearch there = ArticleSearch.open(folder.resolve("other"), other)) {
        other.file(other.store("a", new byte[] {1}), List.of(reading(TIDE, HARBOUR, SCHOOL)));
        there.catchUp();
        assertThat(there.search(SearchRequest.best("林望舒", 10)).total()).isEqualTo(2);
      }
    }
  }
}
