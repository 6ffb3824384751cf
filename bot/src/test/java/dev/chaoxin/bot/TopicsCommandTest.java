package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.RepositoryFiles;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The commands {@code export}, {@code import} and {@code mark}. */
class TopicsCommandTest extends CommandTest {

  private static final TelegramChat LIN = chat(4711);
  private static final TelegramChat ZHOU = chat(4712);

  @Test
  void importFollowsTheTopicsOfAnotherReader() throws IOException {
    try (Database database = Database.open(Database.h2In(home.resolve("data")))) {
      Subscriptions subscriptions = new Subscriptions(database, Clock.systemUTC());
      subscriptions.follow(subscriptions.register(LIN, Languages.ENGLISH).id(), "海塘 -马拉松");
      subscriptions.follow(subscriptions.register(ZHOU, Languages.ENGLISH).id(), "学区");
    }

    FinishedProcess exported = chaoxin.run("export", "4711");
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    Path file = Files.writeString(home.resolve("topics.json"), exported.out());
    FinishedProcess imported = chaoxin.run("import", "4712", file.toString());

    assertThat(imported.out()).isEqualTo("1 followed, 0 known, 0 refused\n");
    assertThat(imported.exitCode()).isZero();
    assertThat(followed(ZHOU)).containsExactly("学区", "海塘 -马拉松");
    assertThat(chaoxin.run("export", "99").err()).contains("no reader has that address");
  }

  @Test
  void anInvalidDocumentIsReportedInOneSentence() throws IOException {
    Path file = Files.writeString(home.resolve("topics.json"), "{\n  \"format\": \n");

    FinishedProcess imported = chaoxin.run("import", "4711", file.toString());

    assertThat(imported.exitCode()).isEqualTo(1);
    assertThat(imported.err()).contains("topics.json: line", "not JSON").doesNotContain("\tat ");
    assertThat(chaoxin.run("export", "--schema").out()).contains("\"chaoxin-topics\"");
  }

  @Test
  void marksAnArticleAndReportsInvalidSubjects() throws IOException {
    Path issue = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();
    String id = chaoxin.run("find", "海塘", "--limit", "1").out().split(" ", 2)[0];
    Files.writeString(home.resolve("data").resolve("subjects.txt"), "[观潮 | 觀潮\n");

    FinishedProcess hidden = chaoxin.run("mark", "hide", id);
    assertThat(hidden.out()).startsWith("hide: ");
    assertThat(hidden.err()).contains("subjects.txt is refused, line 1");
    assertThat(preview("海塘")).doesNotContain(hidden.out().substring("hide: ".length()).strip());
    assertThat(chaoxin.run("mark", "clear", id).exitCode()).isZero();
    assertThat(preview("海塘")).contains(hidden.out().substring("hide: ".length()).strip());
    assertThat(chaoxin.run("mark", "pin", "999999").exitCode()).isEqualTo(1);
  }

  private String preview(String topic) throws IOException {
    return chaoxin.run("digest", "--topics", topic, "--date", "2025-03-17").out();
  }

  private List<String> followed(TelegramChat chat) {
    try (Database database = Database.open(Database.h2In(home.resolve("data")))) {
      return new Subscriptions(database, Clock.systemUTC())
          .findBy(chat).orElseThrow().topics().stream().map(Topic::wording).toList();
    }
  }

  private static TelegramChat chat(long id) {
    return new TelegramChat(id, OptionalInt.empty());
  }
}
