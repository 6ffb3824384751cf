package dev.chaoxin.digest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed, not stopped: the next one finds everything again. */
class KilledWriterTest {

  private static final int ISSUES = 24;
  private static final int ARTICLES = 1_000;
  private static final int COMMITTED = 10_000;

  @TempDir Path folder;

  private static long total(ArticleSearch search) {
    return search.search(SearchRequest.best("泊位", 1)).total();
  }

  @Test
  void findsEveryArticleAfterAKillWhileFiling() throws IOException {
    long filed = 0;
    for (int more = 1; more <= 21; more += 20) {
      try (IndexWriterProcess process = IndexWriterProcess.filing(folder)) {
        filed = process.reaches(filed + more);
      }
      try (Database database = IndexWriterProcess.database(folder)) {
        Archive archive = IndexWriterProcess.archive(database, folder);
        long issues = archive.issues(0, ARTICLES).size();
        try (ArticleSearch search = IndexWriterProcess.search(archive, folder)) {
          assertThat(issues).isGreaterThanOrEqualTo(filed);
          assertThat(total(search)).isEqualTo(issues);
        }
        filed = issues;
      }
    }
  }

  @Test
  void goesOnInTheBackgroundAndAnswersMeanwhileAfterAKillWhileTheIndexIsMade() throws IOException {
    try (Database database = IndexWriterProcess.database(folder)) {
      for (int number = 1; number <= ISSUES; number++) {
        IndexWriterProcess.file(IndexWriterProcess.archive(database, folder), number, ARTICLES);
      }
    }
    long reached;
    long until = COMMITTED + ARTICLES;
    try (IndexWriterProcess process = IndexWriterProcess.indexing(folder, until)) {
      reached = process.reaches(until);
    }
    assertThat(reached).isLessThan(ISSUES * ARTICLES);

    try (Database database = IndexWriterProcess.database(folder);
        ArticleSearch search =
            IndexWriterProcess.search(IndexWriterProcess.archive(database, folder), folder)) {
      assertThat(search.progress().complete()).isFalse();
      assertThat(total(search)).isGreaterThanOrEqualTo(COMMITTED).isLessThan(ISSUES * ARTICLES);
      await().atMost(Duration.ofMinutes(2)).until(() -> search.progress().complete());
      assertThat(total(search)).isEqualTo(ISSUES * ARTICLES);
    }
  }
}
