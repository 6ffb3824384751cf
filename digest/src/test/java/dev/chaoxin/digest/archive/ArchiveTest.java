package dev.chaoxin.digest.archive;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final Instant MORNING = Instant.parse("2025-03-11T22:00:00Z");
  private static final Masthead TIDE = masthead("望潮报", "2025-03-11");

  @TempDir Path folder;

  private Archive archive(Database database, Instant now) {
    return new Archive(database, folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @EachDatabase
  void keepsTheBytesAsTheyCame(Database database) throws IOException {
    try (database) {
      Archive archive = archive(database, MORNING);
      StoredOriginal original = archive.store("a.txt", new byte[] {0, -1, 13, 10});

      assertThat(archive.bytes(original)).containsExactly(0, -1, 13, 10);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
            .containsExactly(original.sha256());
      }
    }
  }

  @EachDatabase
  void knowsContentOnceItWasReadAndNotBefore(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      StoredOriginal first = archive.store("a.txt", bytes("甲"));
      assertThat(first.known()).isFalse();
      assertThat(archive.store("again.txt", bytes("甲"))).isEqualTo(first);

      archive.file(first, List.of(reading(TIDE, article("新码头开工", "新码头开工了。").build())));
      assertThat(archive.store("again.txt", bytes("甲")).known()).isTrue();
    }
  }

  @EachDatabase
  void remembersWhyAFileWasRefused(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      archive.refuse(archive.store("a.bin", bytes("乙")), "it is no text");

      StoredOriginal again = archive.store("a.bin", bytes("乙"));
      assertThat(again.known()).isTrue();
      assertThat(archive.findRefusal(again)).contains("it is no text");
    }
  }

  @EachDatabase
  void bringsBackAnArticleAsItWasFiled(Database database) {
    try (database) {
      Article article =
          new Article(
              ArticleKind.FEATURE,
              Optional.of("引题"),
              Optional.of("主题"),
              Optional.of("副题"),
              Optional.of("要闻"),
              List.of("林望舒", "何见川"),
              Optional.of("本报讯(记者 林望舒)"),
              Optional.of("江滨日报"),
              List.of("小标题"),
              List.of("第一段。", "第二段。"),
              OptionalInt.of(2),
              OptionalInt.of(3),
              OptionalInt.of(1),
              new LineSpan(4, 9));
      ArticleIndex card =
          new ArticleIndex(
              List.of(new Keyword("林望舒", Keyword.Kind.PERSON, 2.5, List.of(3, 9))),
              "第一段。",
              List.of("第二段。"),
              Optional.of("拟题"));
      Archive archive = archive(database, MORNING);
      IndexedReading reading = reading(TIDE, article);
      FilingResult filing =
          archive.file(archive.store("a.txt", bytes("丙")), reading.reading(), List.of(card));

      ArchivedArticle found = archive.articlesIn(filing.issueId()).get(0);
      assertThat(found.article()).isEqualTo(article);
      assertThat(found.index()).isEqualTo(card);
      assertThat(found.arrivedAt()).isEqualTo(MORNING);
      assertThat(found.issue())
          .isEqualTo(
              new IssueLabel(
                  filing.issueId(),
                  Optional.of("望潮报"),
                  Optional.of(LocalDate.of(2025, 3, 11)),
                  "a.txt"));
      assertThat(archive.find(found.id())).contains(found);
      assertThat(archive.findMetadata(filing.issueId()).orElseThrow().masthead()).isEqualTo(TIDE);
    }
  }

  @EachDatabase
  void takesWhatNoDatabaseTakes(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      Masthead hostile = masthead("望\u0000潮\uD800报".repeat(100), "2025-03-11");
      FilingResult filing =
          archive
              .file(
                  archive.store("x\u0000".repeat(400), bytes("丁")),
                  List.of(reading(hostile, article("标\u0000题", "正\uDC00文").build())))
              .get(0);

      ArchivedArticle found = archive.articlesIn(filing.issueId()).get(0);
      assertThat(found.article().headline()).contains("标\u0000题");
      assertThat(found.article().body()).isEqualTo("正\uFFFD文");
      assertThat(found.issue().newspaper().orElseThrow()).startsWith("望潮报").hasSize(200);
    }
  }

  @EachDatabase
  void ordersIssuesNewestFirst(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      for (String day : List.of("2025-03-09", "2025-03-11", "2025-03-10")) {
        archive.file(
            archive.store(day, bytes(day)),
            List.of(reading(masthead("望潮报", day), article(day, day).build())));
      }
      archive.file(
          archive.store("no", bytes("no")),
          List.of(reading(Masthead.NONE, article("a", "b").build())));

      assertThat(archive.issues(0, 10))
          .extracting(issue -> issue.label().file())
          .containsExactly("2025-03-11", "2025-03-10", "2025-03-09", "no");
      assertThat(archive.issues(1, 2))
          .extracting(issue -> issue.label().file())
          .containsExactly("2025-03-10", "2025-03-09");
      assertThat(archive.newestPressDate()).contains(LocalDate.of(2025, 3, 11));
    }
  }

  @EachDatabase
  void listsTheNewestFilesThatCouldNotBeRead(Database database) {
    try (database) {
      for (int i = 0; i < 4; i++) {
        Archive archive = archive(database, MORNING.plusSeconds(60L * i));
        archive.refuse(archive.store("坏" + i, bytes("坏" + i)), "it is no text");
        file(archive, "好" + i, masthead("望潮报", "2025-03-0" + (1 + i)));
      }

      assertThat(archive(database, MORNING).refusedFiles(3))
          .containsExactly(
              new RefusedFile("坏3", MORNING.plusSeconds(180), "it is no text"),
              new RefusedFile("坏2", MORNING.plusSeconds(120), "it is no text"),
              new RefusedFile("坏1", MORNING.plusSeconds(60), "it is no text"));
    }
  }

  @EachDatabase
  void bringsTheNewsOfADay(Database database) {
    try (database) {
      Instant yesterday = MORNING.minusSeconds(86_400);
      Archive before = archive(database, yesterday.minusSeconds(60));
      Archive after = archive(database, yesterday.plusSeconds(60));
      file(before, "today-early", masthead("望潮报", "2025-03-11"));
      file(before, "late-known", masthead("望潮报", "2025-03-10"));
      file(after, "late-new", masthead("望潮报", "2025-03-04"));
      file(after, "too-old", masthead("望潮报", "2025-03-03"));
      file(after, "tomorrow", masthead("望潮报", "2025-03-12"));
      file(after, "undated-new", Masthead.NONE);
      file(before, "undated-known", Masthead.NONE);

      assertThat(after.newsFor(LocalDate.of(2025, 3, 11), yesterday))
          .extracting(article -> article.article().headline().orElseThrow())
          .containsExactly("today-early", "late-new", "undated-new");
      assertThat(after.articlesOf(LocalDate.of(2025, 3, 10))).hasSize(1);
      assertThat(after.undatedArticles())
          .extracting(article -> article.article().headline().orElseThrow())
          .containsExactly("undated-new", "undated-known");
    }
  }

  @EachDatabase
  void numbersFilingsInTheOrderOfTheirCommits(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      IntStream.range(0, 12)
          .parallel()
          .forEach(i -> file(archive, "文件" + i, masthead("望潮报", "2025-03-%02d".formatted(i + 1))));

      List<Long> numbers =
          archive.read(
              h ->
                  h.createQuery("SELECT change_no FROM article ORDER BY change_no")
                      .mapTo(Long.class)
                      .list());
      assertThat(numbers)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj(Long::valueOf).toList());
    }
  }

  @EachDatabase
  void filesTheSameBytesOnceWhenManyBringThem(Database database) {
    try (database) {
      Archive archive = archive(database, MORNING);
      List<Long> ids =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> archive.store("n" + i, bytes("同")).id())
              .toList();
      assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    }
  }

  private static FilingResult file(Archive archive, String name, Masthead masthead) {
    return archive
        .file(
            archive.store(name, bytes(name)),
            List.of(reading(masthead, article(name, name + "的正文").build())))
        .get(0);
  }
}
