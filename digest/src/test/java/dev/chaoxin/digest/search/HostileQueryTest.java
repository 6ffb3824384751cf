package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQueryTest {

  @TempDir static Path folder;

  private static Database database;
  private static ArticleSearch search;

  @BeforeAll
  static void open() {
    database = EachDatabase.Fresh.h2();
    Archive archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    archive.file(
        archive.store("a", new byte[] {1}),
        List.of(
            reading(
                masthead("望潮报", "2025-03-11"),
                article("新码头开工", "望潮区新码头昨日正式开工,总投资166.6亿元。").build())));
    search = ArticleSearch.open(folder.resolve("index"), archive);
  }

  @AfterAll
  static void close() {
    search.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?*",
        "码头*",
        "a:b:c:d",
        "(((((((((码头",
        "码头~5",
        "码头^9999999",
        "[a TO z]",
        "/.*/",
        "\"",
        "\"\"\"",
        "-",
        "- -",
        "--码头",
        "OR",
        "| | |",
        "码头 OR",
        "OR 码头",
        "paper:",
        "报:\"",
        "from:",
        "to:0000-00-00",
        "from:2025-02-30",
        "in:",
        "in:body 码头",
        "\u202e码头\u202c",
        "码\u200b头",
        "\u0000码头\u0007",
        "\ud800",
        "\udc00码头",
        "😀",
        "𠮷",
        "é",
        "ａｂｃ",
        "1.2.3.4.5",
        ",,,1,2,3,,,",
        "-码头",
        "-码头 -开工",
        "by:'; DROP TABLE article; --"
      })
  void answersWhateverIsTyped(String words) {
    SearchResult answer = search.search(SearchRequest.best(words, 5));
    assertThat(answer.hits()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void answersQuestionsThatAreFarTooLong() {
    for (String words :
        List.of(
            "潮".repeat(10_000),
            "码 ".repeat(5_000),
            "\"".repeat(10_000),
            "-码头 ".repeat(200),
            "a|".repeat(5_000),
            "paper:x ".repeat(1_000),
            "1234567890.".repeat(1_000))) {
      assertThat(search.search(SearchRequest.best(words, 5)).hints()).isNotEmpty();
    }
  }

  @Test
  void findsAWordBetweenMarksOfDirection() {
    assertThat(search.search(SearchRequest.best("\u202e码\u200b头\u202c", 5)).total()).isOne();
  }

  @Test
  void boundsThePageThatIsAskedFor() {
    SearchRequest all = new SearchRequest("码头", SearchRequest.Order.NEWEST, 0, Integer.MAX_VALUE);
    assertThat(search.search(all).hits()).hasSize(1);
    SearchRequest deep =
        new SearchRequest(
            "码头", SearchRequest.Order.RELEVANCE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(search.search(deep).hits()).isEmpty();
    assertThat(search.search(deep).total()).isOne();
    SearchRequest wrong = new SearchRequest("码头", SearchRequest.Order.RELEVANCE, -5, -5);
    assertThat(search.search(wrong).hits()).hasSize(1);
  }

  @Test
  void answersAnyMixOfSignsAndWords() {
    String signs = "码头开工望潮亿元166.6 \"“”「」-－|｜:：()*?~^\\/&!+[]{}OR AND报from:to:\u3000\n\t";
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder words = new StringBuilder();
      for (int j = random.nextInt(24); j >= 0; j--) {
        words.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(search.search(SearchRequest.best(words.toString(), 5)).hits())
          .as(words.toString())
          .hasSizeLessThanOrEqualTo(1);
    }
  }
}
