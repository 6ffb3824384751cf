package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a shell sees it: standard output, standard error and exit code. */
class CommandLineTest extends CommandTest {

  @Test
  void helpListsEveryCommand() throws IOException {
    FinishedProcess help = chaoxin.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains(
            "demo", "serve", "load", "read", "analyze", "find", "digest", "deliver", "status");
  }

  @Test
  void listsIssuesThenContentsThenAnArticle() throws IOException {
    Path issue = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();

    String listed = chaoxin.run("issues").out();
    assertThat(listed).contains("2025-03-17", "望潮报", "6 articles");
    String contents = chaoxin.run("issues", listed.split(" ", 2)[0]).out();
    assertThat(contents.lines()).hasSize(8);
    assertThat(contents.lines().skip(7)).first().asString().startsWith("  about   ").contains("、");
    String first = contents.lines().skip(1).findFirst().orElseThrow().strip();
    assertThat(chaoxin.run("issues", "--article", first.split(" ", 2)[0]).out())
        .contains(first.split(" {2}", 3)[1], "望潮报 · 2025-03-17");
    assertThat(chaoxin.run("issues", "999").exitCode()).isEqualTo(1);
  }

  @Test
  void learnsNamesFromTheArchive() throws IOException {
    assertThat(chaoxin.run("load", RepositoryFiles.seeds().toString()).exitCode()).isZero();

    FinishedProcess learned = chaoxin.run("learn");
    assertThat(learned.exitCode()).isZero();
    assertThat(learned.out().lines()).isNotEmpty().allMatch(line -> line.matches("\\S+\t[a-z]+"));
    assertThat(learned.err()).contains("lexicon-learned.tsv");

    FinishedProcess issues = chaoxin.run("issues");
    String newest = issues.out().split(" ", 2)[0];
    assertThat(chaoxin.run("issues", newest).out()).contains("  about   ", "  rising  ");
  }

  @Test
  void learnsSubjectsFromLabelledArticles(@TempDir Path folder) throws IOException {
    Path sorted = folder.resolve("sorted.jsonl");
    String boats = "{\"subject\":\"渡口\",\"title\":\"渡轮昨天改点开航\"}\n";
    String bees = "{\"subject\":\"养蜂\",\"body\":\"养蜂人搬进山谷。\"}\n";
    Files.writeString(sorted, (boats + bees).repeat(12));
    FinishedProcess learned = chaoxin.run("learn", "--subjects", sorted.toString());
    assertThat(learned.exitCode()).isZero();
    assertThat(learned.out().lines()).containsExactly("渡口", "养蜂");
    assertThat(learned.err())
        .contains("2 subjects from 24 articles (100 %", "subjects-learned.txt");

    String bad = "{\"subject\":\"a|b\",\"title\":\"x\"}\nno json\n";
    Files.writeString(sorted, bad + (boats + bees).repeat(2));
    FinishedProcess doubtful = chaoxin.run("learn", "--subjects", sorted.toString());
    assertThat(doubtful.exitCode()).isEqualTo(1);
    assertThat(doubtful.err())
        .contains("line 1 is no", "line 2 is no", "2 subjects from 4 articles");

    Files.writeString(sorted, boats.repeat(2));
    assertThat(chaoxin.run("learn", "--subjects", sorted.toString()).err())
        .contains("two subjects at least", "nothing was changed");

    FinishedProcess missing = chaoxin.run("learn", "--subjects", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot be read");
  }

  @Test
  void doctorReportsEachCheckInWords() throws IOException {
    Files.createDirectories(home.resolve("inbox"));

    FinishedProcess doctor = chaoxin.run("doctor");

    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out())
        .containsPattern("(?m)^✓ index +complete$")
        .contains("Telegram off, mail off")
        .doesNotContain("[");
  }

  @Test
  void aRestoredBackupGivesTheSameSearchResults() throws IOException {
    Path issue = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();
    Path backup = home.resolve("backup.zip");
    Path elsewhere = home.resolve("elsewhere");

    assertThat(chaoxin.run("backup", backup.toString()).exitCode()).isZero();
    assertThat(chaoxin.run("restore", backup.toString()).exitCode()).isEqualTo(1);
    Installation other = new Installation(home).set("CHAOXIN_DATA", elsewhere.toString());
    assertThat(other.run("restore", backup.toString()).exitCode()).isZero();

    assertThat(other.run("find", "海塘").out()).isEqualTo(chaoxin.run("find", "海塘").out());
    assertThat(other.run("load", issue.toString()).out()).contains("already in the archive");
  }

  @Test
  void theDemoRunsWithoutATerminalAndWritesMessagesAndMails() throws IOException {
    FinishedProcess demo = chaoxin.run("demo");

    assertThat(demo.err()).doesNotContain("\tat ");
    assertThat(demo.exitCode()).isZero();
    assertThat(demo.out()).contains("6 read, 0 failed", "固态电池中试线");
    assertThat(filesIn(folderNamedAfter("Telegram messages are in ", demo.out())))
        .isNotEmpty()
        .anySatisfy(message -> assertThat(message).content().contains("安置房"));
    assertThat(filesIn(folderNamedAfter("mails are in ", demo.out())))
        .isNotEmpty()
        .allSatisfy(
            mail ->
                assertThat(mail).hasExtension("eml").content().contains("Message-ID: ", "Date: "));
  }

  private static Path folderNamedAfter(String words, String out) {
    return out.lines()
        .filter(line -> line.contains(words))
        .map(line -> Path.of(line.substring(line.indexOf(words) + words.length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
