package dev.chaoxin.digest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  static final String ISSUE =
      """
      # 望潮报

      2025年3月11日 星期二
      总第88期 今日4版

      # 新码头开工 四个泊位两年后投用

      本报讯(记者 何见川)望潮区新码头昨日正式开工,区委书记林望舒到场讲话,首批建设四个泊位。

      项目建成以后,望潮区的货物吞吐能力可以提高三成,周边企业的物流费用也会降低。

      # 潮声小学扩建工程通过验收

      本报讯(记者 苏晚棠)潮声小学扩建工程日前通过验收,新学期可以增加三百个学位。
      """;

  @TempDir Path folder;

  private Database database;
  private Archive archive;
  private ArticleSearch search;
  private Intake intake;

  @BeforeEach
  void open() {
    database = EachDatabase.Fresh.h2();
    archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    search = ArticleSearch.open(folder.resolve("index"), archive);
    intake = new Intake(archive, search, new SourceReader(), new IssueReader(), INDEXER);
  }

  @AfterEach
  void close() {
    search.close();
    database.close();
  }

  @Test
  void makesAnIssueFindableAtOnce() {
    IntakeReport report = intake.take("a.txt", ISSUE.getBytes(UTF_8));

    assertThat(report).isInstanceOf(IntakeReport.Filed.class);
    IntakeReport.Filed filed = (IntakeReport.Filed) report;
    assertThat(filed.newspaper()).contains("望潮报");
    assertThat(filed.articles()).isEqualTo(2);
    assertThat(search.search(SearchRequest.best("泊位", 5)).total()).isOne();
  }

  @Test
  void loadsTheSameContentOnce() {
    intake.take("a.txt", ISSUE.getBytes(UTF_8));

    assertThat(intake.take("b.txt", ISSUE.getBytes(UTF_8)))
        .isInstanceOf(IntakeReport.AlreadyKnown.class);
    assertThat(archive.issues(0, 10)).hasSize(1);
  }

  @Test
  void keepsAFileThatItRefuses() {
    byte[] empty = {};
    assertThat(intake.take("empty.txt", empty)).isInstanceOf(IntakeReport.Failed.class);
    assertThat(archive.readable()).hasSize(1);
    IntakeReport.AlreadyKnown again = (IntakeReport.AlreadyKnown) intake.take("empty.txt", empty);
    assertThat(again.refusal()).isPresent();
  }

  @Test
  void refusesATextWithoutArticles() {
    assertThat(intake.take("notes.txt", "\n\n\n".getBytes(UTF_8)))
        .isInstanceOf(IntakeReport.Failed.class);
    assertThat(archive.issues(0, 10)).isEmpty();
  }

  @Test
  void triesAFileAgainThatWasKeptAndNotRead() {
    archive.keep("a.txt", ISSUE.getBytes(UTF_8));

    assertThat(intake.take("a.txt", ISSUE.getBytes(UTF_8))).isInstanceOf(IntakeReport.Filed.class);
  }

  @Test
  void readsEveryOriginalAgain() {
    intake.take("a.txt", ISSUE.getBytes(UTF_8));
    intake.take("empty.txt", new byte[0]);
    long issue = archive.issues(0, 1).get(0).label().id();
    List<Long> before = archive.articlesIn(issue).stream().map(a -> a.id()).toList();

    List<IntakeReport> reports = new ArrayList<>();
    intake.reread(reports::add);

    assertThat(reports).hasSize(2);
    assertThat(reports.get(0)).isInstanceOf(IntakeReport.Filed.class);
    assertThat(reports.get(1)).isInstanceOf(IntakeReport.Failed.class);
    assertThat(archive.articlesIn(issue).stream().map(a -> a.id())).isEqualTo(before);
    assertThat(search.search(SearchRequest.best("泊位", 5)).total()).isOne();
  }

  @Test
  void saysThatTheOriginalCannotBeStored() throws IOException {
    Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
    Archive nowhere = new Archive(database, folder.resolve("blocked"), Clock.systemUTC());
    Intake blocked = new Intake(nowhere, search, new SourceReader(), new IssueReader(), INDEXER);

    IntakeReport.Failed failed = (IntakeReport.Failed) blocked.take("a.txt", ISSUE.getBytes(UTF_8));
    assertThat(failed.retryable()).isTrue();
    assertThat(intake.take("a.txt", ISSUE.getBytes(UTF_8))).isInstanceOf(IntakeReport.Filed.class);
  }

  @Test
  void aFileWhoseRefusalCannotBeWrittenDownFailsAlone() {
    database.jdbi().useHandle(h -> h.execute("ALTER TABLE original DROP COLUMN refusal"));

    IntakeReport.Failed failed = (IntakeReport.Failed) intake.take("empty.txt", new byte[0]);

    assertThat(failed.retryable()).isTrue();
    assertThat(intake.take("a.txt", ISSUE.getBytes(UTF_8))).isNotNull();
  }
}
