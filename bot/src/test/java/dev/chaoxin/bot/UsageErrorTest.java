package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage and unusable environments: one sentence that says what to do, and the exit code. */
class UsageErrorTest extends CommandTest {

  @Test
  void anUnknownCommandIsWrongUsage() throws IOException {
    FinishedProcess unknown = chaoxin.run("delivr");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("delivr", "deliver").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"frobnicate", "find", "digest --topics ,", "digest --topics a --date b", "load"})
  void wrongArgumentsAreReportedInOneSentence(String arguments) throws IOException {
    FinishedProcess wrong = chaoxin.run(arguments.split(" "));

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err().lines()).singleElement().asString().startsWith("chaoxin: ");
  }

  @Test
  void anUnknownOptionIsWrongUsage() throws IOException {
    FinishedProcess wrong = chaoxin.run("load", "--frobnicate", "x");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--frobnicate").doesNotContain("\tat ");
  }

  @Test
  void allInvalidSettingsAreReportedAtOnce() throws IOException {
    chaoxin
        .set("CHAOXIN_ZONE", "Mars/Olympus")
        .set("CHAOXIN_DIGEST_TIME", "25:00")
        .set("CHAOXIN_SMTP", "carrier-pigeon://x")
        .set("CHAOXIN_TELEGRAM_TOKEN", "not-a-token")
        .set("CHAOXIN_HTTP", "nowhere");

    FinishedProcess wrong = chaoxin.run("status");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            "CHAOXIN_ZONE",
            "CHAOXIN_DIGEST_TIME",
            "CHAOXIN_SMTP",
            "CHAOXIN_TELEGRAM_TOKEN",
            "CHAOXIN_HTTP")
        .doesNotContain("not-a-token", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "status", "deliver"})
  void anUnwritableDataFolderIsReportedInOneSentence(String command) throws IOException {
    // A file in place of the folder: not even root can write into it.
    Path data = Files.writeString(home.resolve("data"), "not a folder");
    String[] words =
        command.equals("load")
            ? new String[] {command, RepositoryFiles.seeds().toString()}
            : new String[] {command};

    FinishedProcess refused = chaoxin.run(words);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("CHAOXIN_DATA", data.toString()).doesNotContain("\tat ");
    assertThat(data).hasContent("not a folder");
  }

  @Test
  void aDataFolderWithASemicolonIsAnInvalidSetting() throws IOException {
    FinishedProcess refused =
        chaoxin.set("CHAOXIN_DATA", home.resolve("a;b").toString()).run("status");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("chaoxin: CHAOXIN_DATA").contains("semicolon");
  }

  @Test
  void aSecondServiceOnTheSameDataFolderIsRefused() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    try (FileChannel channel =
            FileChannel.open(
                data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();

      FinishedProcess refused = chaoxin.run("serve");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .contains("another chaoxin serve", data.toString(), "CHAOXIN_DATA");
      assertThat(chaoxin.run("status").exitCode()).isZero();
    }
  }

  @Test
  void aPortInUseIsReported() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      chaoxin.set("CHAOXIN_HTTP", "127.0.0.1:" + taken.getLocalPort());

      FinishedProcess refused = chaoxin.run("serve");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .contains(String.valueOf(taken.getLocalPort()), "CHAOXIN_HTTP")
          .doesNotContain("\tat ");
    }
  }
}
