package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code chaoxin load} with good and bad files. */
class LoadCommandTest extends CommandTest {

  @Test
  void theSampleIssuesAreLoadedAndFound() throws IOException {
    FinishedProcess loaded = chaoxin.run("load", RepositoryFiles.seeds().toString());
    assertThat(loaded.err()).doesNotContain("\tat ");
    assertThat(loaded.exitCode()).isZero();

    FinishedProcess found = chaoxin.run("find", "固态电池", "--json");

    assertThat(found.exitCode()).isZero();
    assertThat(found.out()).contains("固态电池中试线转入连续生产");
    assertThat(found.jsonLines()).isNotEmpty();
  }

  @Test
  void loadingTheSameIssuesAgainSucceeds() throws IOException {
    String seeds = RepositoryFiles.seeds().toString();
    assertThat(chaoxin.run("load", seeds).exitCode()).isZero();

    assertThat(chaoxin.run("load", seeds).exitCode()).isZero();

    FinishedProcess found = chaoxin.run("find", "老旧小区", "--json");
    assertThat(found.jsonLines()).doesNotHaveDuplicates();
  }

  @Test
  void badFilesAreReportedAndDoNotStopTheOthers() throws IOException {
    Path folder = Files.createDirectories(home.resolve("issues"));
    Files.createFile(folder.resolve("0-empty.txt"));
    Files.write(folder.resolve("1-binary.txt"), noise());
    Files.write(folder.resolve("2-half.txt"), halfUtf8HalfGbk());
    Path good = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    Files.copy(good, folder.resolve("9-good.txt"));

    FinishedProcess loaded = chaoxin.run("load", folder.toString());

    assertThat(loaded.exitCode()).isEqualTo(1);
    assertThat(loaded.out() + loaded.err())
        .contains("0-empty.txt", "1-binary.txt", "9-good.txt")
        .doesNotContain("\tat ");
    assertThat(chaoxin.run("find", "安置房").out()).contains("青盐街道2180户");
    assertThat(chaoxin.run("status").out())
        .containsPattern("  0-empty\\.txt, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d: \\S")
        .contains("last unreadable files", "  1-binary.txt, ")
        .doesNotContain("9-good");
  }

  @Test
  void readsAnIssueInGb18030() throws IOException {
    Path seed = RepositoryFiles.seeds().resolve("2025-03-19-望潮报.txt");
    String text = Files.readString(seed, StandardCharsets.UTF_8);
    Path file = Files.write(home.resolve("gbk.txt"), text.getBytes(Charset.forName("GB18030")));

    JsonNode issue = chaoxin.run("read", "--json", file.toString()).jsonLines().get(0);

    assertThat(issue.path("masthead").path("newspaper").asText()).isEqualTo("望潮报");
    assertThat(issue.path("articles")).hasSize(6);
  }

  @Test
  void aMissingPathIsReported() throws IOException {
    FinishedProcess missing = chaoxin.run("load", home.resolve("nowhere.txt").toString());

    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.txt").doesNotContain("\tat ");
  }

  @Test
  void anEmptyFolderIsReported() throws IOException {
    Path empty = Files.createDirectories(home.resolve("empty"));

    assertThat(chaoxin.run("load", empty.toString()).err()).contains("no file");
  }

  private static byte[] noise() {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] halfUtf8HalfGbk() {
    byte[] utf8 = "望潮区今年改造老旧小区二十三个。".repeat(20).getBytes(StandardCharsets.UTF_8);
    byte[] gbk = "居民在院子里开会商量。".repeat(20).getBytes(Charset.forName("GB18030"));
    byte[] both = new byte[utf8.length + gbk.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(gbk, 0, both, utf8.length, gbk.length);
    return both;
  }
}
