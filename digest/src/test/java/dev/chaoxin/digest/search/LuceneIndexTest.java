package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is made of the database: whatever becomes of it, it comes back complete. */
class LuceneIndexTest {

  @TempDir Path folder;

  private Database database;
  private Archive archive;
  private Path index;

  @BeforeEach
  void open() {
    database = EachDatabase.Fresh.h2();
    archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    index = folder.resolve("index");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void file(Archive to, int number) {
    String text = "第" + number + "号泊位昨日投用";
    to.file(
        to.store("n" + number, text.getBytes(UTF_8)),
        List.of(reading(masthead("望潮报", "2025-03-0" + number), article(text, text + "。").build())));
  }

  private static long total(ArticleSearch search, String words) {
    SearchResult answer = search.search(SearchRequest.best(words, 10));
    return answer.relaxed() ? 0 : answer.total();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void comesBackWhenItIsDeleted() throws IOException {
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      search.catchUp();
      assertThat(total(search, "泊位")).isOne();
    }
    for (Path file : files()) {
      Files.delete(file);
    }
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      assertThat(total(search, "泊位")).isOne();
    }
  }

  @Test
  void comesBackFromEveryDamagedFile() throws IOException {
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      search.catchUp();
    }
    Path whole = folder.resolve("whole");
    copy(index, whole);
    for (Path damaged : files()) {
      clear(index);
      copy(whole, index);
      byte[] bytes = Files.readAllBytes(damaged);
      Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      try (ArticleSearch search = ArticleSearch.open(index, archive)) {
        assertThat(total(search, "泊位")).as(damaged.getFileName().toString()).isOne();
      }
    }
  }

  @Test
  void comesBackFromAnotherForm() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          java.util.Map.of("form", "0", "change", "1", "stamp", "x").entrySet());
      writer.commit();
    }
    file(archive, 1);
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      assertThat(total(search, "泊位")).isOne();
    }
  }

  @Test
  void isMadeAnewForAnotherDatabase() {
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      search.catchUp();
    }
    try (Database other = EachDatabase.Fresh.h2()) {
      Archive restored = new Archive(other, folder.resolve("originals"), Clock.systemUTC());
      file(restored, 2);
      file(restored, 3);
      try (ArticleSearch search = ArticleSearch.open(index, restored)) {
        assertThat(total(search, "1号泊位")).isZero();
        assertThat(total(search, "泊位")).isEqualTo(2);
      }
    }
  }

  @Test
  void catchesUpWithWhatWasFiledWhileItWasClosed() {
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      search.catchUp();
    }
    file(archive, 2);
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      assertThat(total(search, "泊位")).isEqualTo(2);
    }
  }

  @Test
  void findsWhatAnotherProcessFilesWithoutBeingTold() {
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      await().untilAsserted(() -> assertThat(total(search, "泊位")).isOne());
    }
  }

  @Test
  void searchesBesideTheProcessThatWrites() {
    file(archive, 1);
    try (ArticleSearch writing = ArticleSearch.open(index, archive);
        ArticleSearch reading = ArticleSearch.open(index, archive)) {
      assertThat(total(reading, "泊位")).isOne();

      file(archive, 2);
      reading.catchUp();
      writing.catchUp();
      reading.catchUp();
      assertThat(total(reading, "泊位")).isEqualTo(2);
    }
  }

  @Test
  void takesOverWhenTheWritingProcessEnds() {
    ArticleSearch writing = ArticleSearch.open(index, archive);
    try (ArticleSearch reading = ArticleSearch.open(index, archive)) {
      writing.close();
      file(archive, 1);
      reading.catchUp();
      assertThat(total(reading, "泊位")).isOne();
    }
  }

  @Test
  void answersFromNothingBeforeTheFirstCommit() {
    try (ArticleSearch writing = ArticleSearch.open(index, archive);
        ArticleSearch reading = ArticleSearch.open(index, archive)) {
      assertThat(total(writing, "泊位")).isZero();
      assertThat(total(reading, "泊位")).isZero();
    }
  }

  @Test
  void comesBackFromACopyTakenAtAnyMomentOfWriting() throws IOException {
    List<Path> copies = new ArrayList<>();
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      for (int i = 1; i <= 5; i++) {
        file(archive, i);
        if (i % 2 == 0) {
          search.catchUp();
        }
        // What kill -9 leaves is what lies on the disk.
        Path copy = folder.resolve("copy" + i);
        copy(index, copy);
        copies.add(copy);
      }
    }
    for (Path copy : copies) {
      Files.deleteIfExists(copy.resolve("write.lock"));
      try (ArticleSearch search = ArticleSearch.open(copy, archive)) {
        assertThat(total(search, "泊位")).isEqualTo(5);
      }
    }
  }

  @Test
  void makesALargeIndexInTheBackgroundAndFindsWhatIsNewMeanwhile() {
    List<IndexedReading> many = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      String text = "旧闻第" + i + "号";
      many.add(reading(masthead("望潮报", "2024-03-11"), article(text, text + "。").build()));
    }
    archive.file(archive.store("old", new byte[] {1}), many);
    try (ArticleSearch search = ArticleSearch.open(index, archive)) {
      file(archive, 1);
      search.catchUp();
      assertThat(total(search, "泊位")).isOne();
      await().until(() -> search.progress().complete());
      assertThat(total(search, "旧闻")).isEqualTo(2_500);
      assertThat(search.progress().total()).isEqualTo(2_500);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
