package dev.chaoxin.digest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
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

  @TempDir Path folder;

  private IntakeFixture fixture;
  private Archive archive;
  private ArticleSearch search;
  private Intake intake;

  @BeforeEach
  void open() {
    fixture = new IntakeFixture(folder);
    archive = fixture.archive;
    search = fixture.search;
    intake = fixture.intake;
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void makesAnIssueSearchableImmediately() {
    IntakeReport report = intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8));

    assertThat(report).isInstanceOf(IntakeReport.Filed.class);
    IntakeReport.Filed filed = (IntakeReport.Filed) report;
    assertThat(filed.newspaper()).contains("望潮报");
    assertThat(filed.articles()).isEqualTo(2);
    assertThat(search.search(SearchRequest.best("泊位", 5)).total()).isOne();
  }

  @Test
  void loadsTheSameContentOnce() {
    intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8));

    assertThat(intake.take("b.txt", IntakeFixture.ISSUE.getBytes(UTF_8)))
        .isInstanceOf(IntakeReport.AlreadyKnown.class);
    assertThat(archive.issues(0, 10)).hasSize(1);
  }

  @Test
  void storesTheOriginalOfARefusedFile() {
    byte[] empty = {};
    assertThat(intake.take("empty.txt", empty)).isInstanceOf(IntakeReport.Failed.class);
    assertThat(archive.readableOriginals()).hasSize(1);
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
  void readsAFileThatWasOnlyStored() {
    archive.store("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8));

    assertThat(intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8)))
        .isInstanceOf(IntakeReport.Filed.class);
  }

  @Test
  void rereadsEveryOriginal() {
    intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8));
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
  void reportsThatTheOriginalCannotBeStored() throws IOException {
    Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
    Archive nowhere = new Archive(fixture.database, folder.resolve("blocked"), Clock.systemUTC());
    Intake blocked = fixture.intake(nowhere);

    IntakeReport.Failed failed =
        (IntakeReport.Failed) blocked.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8));
    assertThat(failed.retryable()).isTrue();
    assertThat(intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8)))
        .isInstanceOf(IntakeReport.Filed.class);
  }

  @Test
  void failsOnlyTheFileWhoseRefusalCannotBeStored() {
    fixture.database.jdbi().useHandle(h -> h.execute("ALTER TABLE original DROP COLUMN refusal"));

    IntakeReport.Failed failed = (IntakeReport.Failed) intake.take("empty.txt", new byte[0]);

    assertThat(failed.retryable()).isTrue();
    assertThat(intake.take("a.txt", IntakeFixture.ISSUE.getBytes(UTF_8))).isNotNull();
  }
}
