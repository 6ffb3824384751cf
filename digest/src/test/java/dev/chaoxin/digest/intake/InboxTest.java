package dev.chaoxin.digest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  @TempDir Path folder;

  private IntakeFixture fixture;
  private Archive archive;
  private Intake intake;
  private Path inboxFolder;
  private Inbox inbox;

  @BeforeEach
  void open() throws IOException {
    fixture = new IntakeFixture(folder);
    archive = fixture.archive;
    intake = fixture.intake;
    inboxFolder = Files.createDirectory(folder.resolve("inbox"));
    inbox = new Inbox(inboxFolder, intake, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<String> names(List<IntakeReport> reports) {
    return reports.stream().map(r -> r.getClass().getSimpleName() + " " + r.file()).toList();
  }

  @Test
  void loadsAFileOnceItStopsChanging() throws IOException {
    Path file = inboxFolder.resolve("a.txt");
    Files.writeString(file, IntakeFixture.ISSUE.substring(0, 80));
    assertThat(inbox.scan()).isEmpty();

    Files.writeString(file, IntakeFixture.ISSUE.substring(80), StandardOpenOption.APPEND);
    assertThat(inbox.scan()).isEmpty();
    assertThat(archive.readableOriginals()).isEmpty();

    assertThat(names(inbox.scan())).containsExactly("Filed a.txt");
    assertThat(inbox.scan()).isEmpty();
  }

  @Test
  void waitsForARewrittenFileOfTheSameSize() throws IOException {
    Path file = Files.writeString(inboxFolder.resolve("a.txt"), IntakeFixture.ISSUE);
    inbox.scan();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(inbox.scan()).isEmpty();
    assertThat(inbox.scan()).hasSize(1);
  }

  @Test
  void reportsABadFileOnceAndLoadsTheOthers() throws IOException {
    Files.write(inboxFolder.resolve("bad.txt"), new byte[] {0, 1, 2, 3, -1, -2, 0, 0, 0});
    Files.writeString(inboxFolder.resolve("good.txt"), IntakeFixture.ISSUE);
    inbox.scan();

    assertThat(names(inbox.scan())).containsExactly("Failed bad.txt", "Filed good.txt");
    assertThat(inbox.scan()).isEmpty();

    Inbox afterRestart = new Inbox(inboxFolder, intake, Clock.systemUTC());
    afterRestart.scan();
    assertThat(afterRestart.scan()).isEmpty();
  }

  @Test
  void loadsACorrectedFileAgain() throws IOException {
    Path file = Files.writeString(inboxFolder.resolve("a.txt"), IntakeFixture.ISSUE);
    inbox.scan();
    inbox.scan();
    Files.writeString(file, IntakeFixture.ISSUE.replace("四个泊位", "五个泊位"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
    inbox.scan();

    List<IntakeReport> reports = inbox.scan();
    assertThat(reports).hasSize(1);
    assertThat(((IntakeReport.Filed) reports.get(0)).replaced()).isTrue();
  }

  @Test
  void searchesSubfoldersAndIgnoresUnfinishedAndHiddenFiles() throws IOException {
    Files.createDirectories(inboxFolder.resolve("2025/03"));
    Files.createDirectories(inboxFolder.resolve(".hidden"));
    Files.writeString(inboxFolder.resolve("2025/03/a.txt"), IntakeFixture.ISSUE);
    for (String name : List.of("b.part", "c.txt~", ".d.txt", "~e.txt", "f.tmp", ".hidden/g.txt")) {
      Files.writeString(inboxFolder.resolve(name), IntakeFixture.ISSUE + name);
    }
    inbox.scan();
    assertThat(names(inbox.scan())).containsExactly("Filed 2025/03/a.txt");
  }

  @Test
  void doesNotFollowLinksOutOfTheInbox() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.txt"), IntakeFixture.ISSUE);
    Files.createSymbolicLink(inboxFolder.resolve("link.txt"), outside);
    Files.createSymbolicLink(inboxFolder.resolve("up"), folder);
    inbox.scan();
    assertThat(inbox.scan()).isEmpty();
  }

  @Test
  void doesNotOpenAFileThatIsTooLarge() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(inboxFolder.resolve("huge.txt").toFile(), "rw")) {
      file.setLength(1L << 34);
    }
    inbox.scan();
    assertThat(names(inbox.scan())).containsExactly("Failed huge.txt");
    assertThat(inbox.scan()).isEmpty();
    assertThat(archive.readableOriginals()).isEmpty();
  }

  @Test
  void reportsAMissingFolderOnce() throws IOException {
    Inbox nowhere = new Inbox(folder.resolve("nowhere"), intake, Clock.systemUTC());
    assertThat(nowhere.scan()).hasSize(1);
    assertThat(nowhere.scan()).isEmpty();

    Files.createDirectory(folder.resolve("nowhere"));
    Files.writeString(folder.resolve("nowhere/a.txt"), IntakeFixture.ISSUE);
    nowhere.scan();
    assertThat(names(nowhere.scan())).containsExactly("Filed a.txt");
  }

  @Test
  void writesNothingIntoTheInbox() throws IOException {
    Files.writeString(inboxFolder.resolve("a.txt"), IntakeFixture.ISSUE);
    FileTime before = Files.getLastModifiedTime(inboxFolder);
    inbox.scan();
    inbox.scan();
    assertThat(Files.getLastModifiedTime(inboxFolder)).isEqualTo(before);
    assertThat(inboxFolder.toFile().list()).containsExactly("a.txt");
  }
}
