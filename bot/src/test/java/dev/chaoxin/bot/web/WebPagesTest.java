package dev.chaoxin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchiveFixture;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Masthead;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {

  private WebFixture open;

  @BeforeEach
  void open(@TempDir Path folder) {
    open = new WebFixture(folder);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private static IndexedReading issue(Article... articles) {
    return ArchiveFixture.reading(ArchiveFixture.masthead("望潮报", "2026-03-17"), articles);
  }

  private static Article ferry() {
    return ArticleBuilder.article("老码头轮渡今日复航", "停航三年的老码头轮渡复航。", "首班船七点离岸。").reporter("许望舒").build();
  }

  @Test
  void showsTheNewestIssuesWithTheirHeadlines() throws Exception {
    long id = open.file(issue(ferry()));
    assertThat(open.get("/").body())
        .contains("望潮报", "2026年3月17日", "老码头轮渡今日复航", "href=\"/a/" + id + "\"", "1 篇");
  }

  @Test
  void saysWhatToDoWhenThereIsNoNewspaperYet() throws Exception {
    assertThat(open.get("/").body()).contains("收件文件夹");
  }

  @Test
  void leadsThroughManyIssuesPageByPage() throws Exception {
    for (int day = 1; day <= 14; day++) {
      Masthead masthead = ArchiveFixture.masthead("望潮报", "2026-03-%02d".formatted(day));
      String news = Character.toString(0x4e00 + day * 400).repeat(20);
      open.file(ArchiveFixture.reading(masthead, ArticleBuilder.article(news, news + "。").build()));
    }
    assertThat(open.get("/").body()).contains("href=\"/?page=2\"", "3月14日").doesNotContain("3月2日");
    assertThat(open.get("/?page=2").body())
        .contains("3月2日", "href=\"/?page=1\"")
        .doesNotContain("page=3");
    assertThat(open.get("/?page=-1").statusCode()).isEqualTo(200);
    assertThat(open.get("/?page=99999999").statusCode()).isEqualTo(200);
  }

  @Test
  void showsAWholeArticleAndItsNeighbours() throws Exception {
    long id = open.file(issue(ferry(), ArticleBuilder.article("夜市开张", "夜市开了。").page(2).build()));
    assertThat(open.get("/a/" + id).body())
        .contains("老码头轮渡今日复航", "本报讯(记者 许望舒)", "<p>首班船七点离岸。</p>", "夜市开张")
        .contains("rel=\"next\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(open.get("/a/" + (id + 1)).body()).contains("第 2 版", "rel=\"prev\"");
  }

  @Test
  void listsAnIssue() throws Exception {
    long id = open.file(issue(ferry(), ArticleBuilder.article("夜市开张", "夜市开了。").build()));
    long issue = open.archive.find(id).orElseThrow().issue().id();
    assertThat(open.get("/issue/" + issue).body()).contains("望潮报", "老码头轮渡今日复航", "夜市开张", "2 篇");
  }

  @Test
  void findsAndMarksWhatAVisitorAsksFor() throws Exception {
    open.file(issue(ferry(), ArticleBuilder.article("夜市开张", "夜市开了。").build()));
    assertThat(open.get("/search?q=%E8%BD%AE%E6%B8%A1").body())
        .contains("<mark>轮渡</mark>", "value=\"轮渡\"", "找到 1 篇")
        .doesNotContain("夜市开张");
    assertThat(open.get("/search?q=zzzzqqqq").body()).contains("没有找到");
    assertThat(open.get("/search").body()).contains("请输入");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9|zh-Hans|最近各期",
        "zh-TW|zh-Hant|搜尋",
        "en-GB,en;q=0.9,zh;q=0.1|en|Latest issues",
        "de|en|Latest issues",
        "*|zh-Hans|最近各期",
        "zh;q=nonsense|zh-Hans|最近各期",
        "''|zh-Hans|最近各期"
      })
  void speaksTheVisitorsLanguage(String wish, String tag, String words) throws Exception {
    open.file(issue(ferry()));
    assertThat(open.get("/", "Accept-Language", wish).body())
        .contains("<html lang=\"" + tag + "\">", words);
  }

  @Test
  void survivesAndEscapesWhateverStandsInAnArticle() throws Exception {
    String hostile = "<script>alert(1)</script>\"'&<!--\u0000\u202e\ud800 ]]>";
    List<Article> articles =
        List.of(
            ArticleBuilder.article(hostile, hostile, "", hostile).reporter(hostile).build(),
            ArticleBuilder.article("").build(),
            ArticleBuilder.article("", "").build(),
            ArticleBuilder.article("长".repeat(5_000), "文".repeat(200_000)).build());
    long id =
        open.file(
            ArchiveFixture.reading(
                ArchiveFixture.masthead("<b>报</b>", "2026-03-17"),
                articles.toArray(Article[]::new)));
    for (int i = 0; i < articles.size(); i++) {
      HttpResponse<String> page = open.get("/a/" + (id + i));
      assertThat(page.statusCode()).as("article %d", i).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script", "<b>", "\u202e", "\u0000");
    }
    assertThat(open.get("/").body()).doesNotContain("<script", "<b>").contains("（无题）");
    assertThat(open.get("/search?q=%3Cscript%3Ealert(1)%22'").body()).doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/0",
        "/a/-1",
        "/a/x",
        "/a/99999999999999999999",
        "/a/1%0d%0aX:1",
        "/issue/0",
        "/issue/",
        "/nothing",
        "/a/1/2",
        "/u/",
        "/.git/config",
        "/a/%c0%ae"
      })
  void saysInTheVisitorsLanguageThatThereIsNoSuchPage(String path) throws Exception {
    HttpResponse<String> page = open.get(path, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("No such page");
  }

  @Test
  void letsNothingRunAndNothingInFromElsewhere() throws Exception {
    long id = open.file(issue(ferry()));
    for (String path : List.of("/", "/a/" + id, "/search?q=a", "/nothing", "/u/x", "/healthz")) {
      HttpResponse<String> page = open.get(path);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .startsWith("default-src 'none'; style-src 'self'")
          .doesNotContain("script", "unsafe");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.headers().map()).doesNotContainKey("set-cookie");
      assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "javascript:");
    }
  }

  @Test
  void handsOutItsStyleSheetAndIcon() throws Exception {
    assertThat(open.get(StyleSheet.address()).body()).contains("@media print");
    assertThat(open.get(StyleSheet.icon()).headers().firstValue("Content-Type"))
        .hasValue("image/svg+xml");
    assertThat(open.get("/").body()).contains(StyleSheet.address(), StyleSheet.icon());
  }

  @Test
  void refusesLongQuestionsAndOtherMethodsWithoutBreaking() throws Exception {
    assertThat(open.get("/search?q=" + "a".repeat(5_000)).statusCode()).isEqualTo(200);
    assertThat(open.get("/search?q=" + "a".repeat(50_000)).statusCode()).isEqualTo(414);
    assertThat(open.get("/search?q=%FF%00%E0%80").statusCode()).isEqualTo(200);
    assertThat(
            open.send(open.request("/a/1").method("DELETE", BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void answersTheOneWhoAsksWhetherItLives() throws Exception {
    assertThat(open.get("/healthz").body()).isEqualTo("ok\n");
    open.database.close();
    HttpResponse<String> page = open.get("/healthz");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(open.get("/", "Accept-Language", "en").statusCode()).isEqualTo(500);
    assertThat(open.get("/", "Accept-Language", "en").body()).contains("Something broke");
  }

  @Test
  void saysWhatToDoWhenThePortIsTaken() {
    assertThat(open.start(open.pages.port()))
        .isInstanceOfSatisfying(
            WebStart.Failed.class,
            not ->
                assertThat(not.reason())
                    .contains("127.0.0.1:" + open.pages.port(), "CHAOXIN_HTTP"));
  }
}
