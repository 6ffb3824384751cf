package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as the shell sees it: what it prints, where, and the exit code. */
class CommandLineTest {

  @TempDir private Path home;
  private Installation chaoxin;

  @BeforeEach
  void install() {
    chaoxin = new Installation(home);
  }

  @Test
  void helpNamesEveryCommandAndIsDone() throws IOException {
    Finished help = chaoxin.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains(
            "demo", "serve", "load", "read", "analyze", "find", "digest", "deliver", "status");
  }

  @Test
  void listsIssuesThenContentsThenAnArticle() throws IOException {
    Path issue = Repository.seeds().resolve("2025-03-17-望潮报.txt");
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
  void learnsTheDistrictFromTheArchiveForTheNextStart() throws IOException {
    assertThat(chaoxin.run("load", Repository.seeds().toString()).exitCode()).isZero();

    Finished learned = chaoxin.run("learn");
    assertThat(learned.exitCode()).isZero();
    assertThat(learned.out().lines()).isNotEmpty().allMatch(line -> line.matches("\\S+\t[a-z]+"));
    assertThat(learned.err()).contains("lexicon-learned.tsv");

    Finished issues = chaoxin.run("issues");
    String newest = issues.out().split(" ", 2)[0];
    assertThat(chaoxin.run("issues", newest).out()).contains("  about   ", "  rising  ");
  }

  @Test
  void learnsSubjectsFromSortedArticles(@TempDir Path folder) throws IOException {
    Path sorted = folder.resolve("sorted.jsonl");
    String boats = "{\"subject\":\"渡口\",\"title\":\"渡轮昨天改点开航\"}\n";
    String bees = "{\"subject\":\"养蜂\",\"body\":\"养蜂人搬进山谷。\"}\n";
    Files.writeString(sorted, (boats + bees).repeat(12));
    Finished learned = chaoxin.run("learn", "--subjects", sorted.toString());
    assertThat(learned.exitCode()).isZero();
    assertThat(learned.out().lines()).containsExactly("渡口", "养蜂");
    assertThat(learned.err())
        .contains("2 subjects from 24 articles (100 %", "subjects-learned.txt");

    String bad = "{\"subject\":\"a|b\",\"title\":\"x\"}\nno json\n";
    Files.writeString(sorted, bad + (boats + bees).repeat(2));
    Finished doubtful = chaoxin.run("learn", "--subjects", sorted.toString());
    assertThat(doubtful.exitCode()).isEqualTo(1);
    assertThat(doubtful.err())
        .contains("line 1 is no", "line 2 is no", "2 subjects from 4 articles");

    Files.writeString(sorted, boats.repeat(2));
    assertThat(chaoxin.run("learn", "--subjects", sorted.toString()).err())
        .contains("two subjects at least", "nothing was changed");

    Finished missing = chaoxin.run("learn", "--subjects", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot be read");
  }

  @Test
  void aBackupRestoredElsewhereFindsTheSame() throws IOException {
    Path issue = Repository.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();
    Path backup = home.resolve("backup.zip");
    Path elsewhere = home.resolve("elsewhere");

    assertThat(chaoxin.run("backup", backup.toString()).exitCode()).isZero();
    assertThat(chaoxin.run("restore", backup.toString()).exitCode()).isEqualTo(1);
    Installation other = new Installation(home).set("CHAOXIN_DATA", elsewhere.toString());
    assertThat(other.run("restore", backup.toString()).exitCode()).isZero();

    assertThat(other.run("find", "海塘").out()).isEqualTo(chaoxin.run("find", "海塘").out());
    assertThat(other.run("load", issue.toString()).out()).contains("in the archive already");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndNamed() throws IOException {
    Finished unknown = chaoxin.run("delivr");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("delivr", "deliver").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"frobnicate", "find", "digest --topics ,", "digest --topics a --date b", "load"})
  void wrongWordsAreAnsweredWithOneSentence(String words) throws IOException {
    Finished wrong = chaoxin.run(words.split(" "));

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err().lines()).singleElement().asString().startsWith("chaoxin: ");
  }

  @Test
  void anUnknownOptionIsWrongUsage() throws IOException {
    Finished wrong = chaoxin.run("load", "--frobnicate", "x");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--frobnicate").doesNotContain("\tat ");
  }

  @Test
  void everyWrongSettingIsNamedAtOnce() throws IOException {
    chaoxin
        .set("CHAOXIN_ZONE", "Mars/Olympus")
        .set("CHAOXIN_DIGEST_TIME", "25:00")
        .set("CHAOXIN_SMTP", "carrier-pigeon://x")
        .set("CHAOXIN_TELEGRAM_TOKEN", "not-a-token")
        .set("CHAOXIN_HTTP", "nowhere");

    Finished wrong = chaoxin.run("status");

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

  @Test
  void theSampleIssuesAreLoadedAndFound() throws IOException {
    Finished loaded = chaoxin.run("load", Repository.seeds().toString());
    assertThat(loaded.err()).doesNotContain("\tat ");
    assertThat(loaded.exitCode()).isZero();

    Finished found = chaoxin.run("find", "固态电池", "--json");

    assertThat(found.exitCode()).isZero();
    assertThat(found.out()).contains("固态电池中试线转入连续生产");
    assertThat(found.jsonLines()).isNotEmpty();
  }

  @Test
  void loadingTheSameIssuesAgainIsNoFailure() throws IOException {
    String seeds = Repository.seeds().toString();
    assertThat(chaoxin.run("load", seeds).exitCode()).isZero();

    assertThat(chaoxin.run("load", seeds).exitCode()).isZero();

    Finished found = chaoxin.run("find", "老旧小区", "--json");
    assertThat(found.jsonLines()).doesNotHaveDuplicates();
  }

  @Test
  void badFilesAreNamedWithTheReasonAndDoNotStopTheOthers() throws IOException {
    Path folder = Files.createDirectories(home.resolve("issues"));
    Files.createFile(folder.resolve("0-empty.txt"));
    Files.write(folder.resolve("1-binary.txt"), noise());
    Files.write(folder.resolve("2-half.txt"), halfUtf8HalfGbk());
    Path good = Repository.seeds().resolve("2025-03-17-望潮报.txt");
    Files.copy(good, folder.resolve("9-good.txt"));

    Finished loaded = chaoxin.run("load", folder.toString());

    assertThat(loaded.exitCode()).isEqualTo(1);
    assertThat(loaded.out() + loaded.err())
        .contains("0-empty.txt", "1-binary.txt", "9-good.txt")
        .doesNotContain("\tat ");
    assertThat(chaoxin.run("find", "安置房").out()).contains("青盐街道2180户");
    assertThat(chaoxin.run("status").out())
        .containsPattern("  0-empty\\.txt, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d: \\S")
        .contains("could not be read", "  1-binary.txt, ")
        .doesNotContain("9-good");
  }

  @Test
  void anIssueInTheOldChineseEncodingIsReadAsWell() throws IOException {
    Path seed = Repository.seeds().resolve("2025-03-19-望潮报.txt");
    String text = Files.readString(seed, StandardCharsets.UTF_8);
    Path file = Files.write(home.resolve("gbk.txt"), text.getBytes(Charset.forName("GB18030")));

    JsonNode issue = chaoxin.run("read", "--json", file.toString()).jsonLines().get(0);

    assertThat(issue.path("masthead").path("newspaper").asText()).isEqualTo("望潮报");
    assertThat(issue.path("articles")).hasSize(6);
  }

  @Test
  void aPathThatIsNotThereIsAFailureThatNamesIt() throws IOException {
    Finished missing = chaoxin.run("load", home.resolve("nowhere.txt").toString());

    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.txt").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "status", "deliver"})
  void aDataFolderThatCannotBeWrittenIsSaidInOneSentence(String command) throws IOException {
    // A file where the folder should be: refused even to root.
    Path data = Files.writeString(home.resolve("data"), "not a folder");
    String[] words =
        command.equals("load")
            ? new String[] {command, Repository.seeds().toString()}
            : new String[] {command};

    Finished refused = chaoxin.run(words);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("CHAOXIN_DATA", data.toString()).doesNotContain("\tat ");
    assertThat(data).hasContent("not a folder");
  }

  @Test
  void aDataFolderThatH2CannotTakeIsAWrongSetting() throws IOException {
    Finished refused = chaoxin.set("CHAOXIN_DATA", home.resolve("a;b").toString()).run("status");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("chaoxin: CHAOXIN_DATA").contains("semicolon");
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() throws IOException {
    Path empty = Files.createDirectories(home.resolve("empty"));

    assertThat(chaoxin.run("load", empty.toString()).err()).contains("no file");
  }

  @Test
  void aSecondServiceOnOneDataFolderIsRefusedInOneSentence() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    try (FileChannel door =
            FileChannel.open(
                data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock sign = door.lock()) {
      assertThat(sign.isValid()).isTrue();

      Finished refused = chaoxin.run("serve");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .contains("another chaoxin serve", data.toString(), "CHAOXIN_DATA");
      assertThat(chaoxin.run("status").exitCode()).isZero();
    }
  }

  @Test
  void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      chaoxin.set("CHAOXIN_HTTP", "127.0.0.1:" + taken.getLocalPort());

      Finished refused = chaoxin.run("serve");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .contains(String.valueOf(taken.getLocalPort()), "CHAOXIN_HTTP")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void theDemoPlaysByItselfAndLeavesMessagesAndMails() throws IOException {
    Finished demo = chaoxin.run("demo");

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

  @Test
  void readPrintsOneObjectAFileAndGuessesNothing() throws IOException {
    Finished read = chaoxin.run("read", "--json", Repository.seeds().toString());

    assertThat(read.exitCode()).isZero();
    assertThat(read.jsonLines())
        .hasSize(6)
        .allSatisfy(
            issue ->
                assertThat(fields(issue))
                    .containsExactlyInAnyOrder(
                        "file", "masthead", "articles", "index", "dropped", "remarks"));
    JsonNode undated =
        read.jsonLines().stream()
            .filter(issue -> issue.path("file").asText().contains("专版"))
            .findAny()
            .orElseThrow();
    assertThat(fields(undated.path("masthead")))
        .containsExactlyInAnyOrder(
            "newspaper",
            "date",
            "weekday",
            "lunar",
            "issue_number",
            "pages",
            "organiser",
            "publisher",
            "hotline",
            "email",
            "weather");
    assertThat(undated.path("masthead")).allSatisfy(value -> assertThat(value.isNull()).isTrue());
    assertThat(fields(undated.path("articles").path(0)))
        .containsExactlyInAnyOrder(
            "kind",
            "kicker",
            "headline",
            "deck",
            "section",
            "byline",
            "dateline",
            "organisation_credit",
            "crossheads",
            "paragraphs",
            "jump",
            "see_also",
            "page");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void analyzeAnswersEachLineAndGoesOnAfterABadOne() throws IOException {
    String lines =
        """
        {"id":"1","title":"固态电池中试线投产","body":"望潮区的汐能科技昨日宣布固态电池中试线投产。首批电芯送往三家车企。"}
        {"id":"2","title":"","body":""}
        this is no JSON
        {"id":"4","title":"夜市重新开张","body":"鸣鹤路夜市十五日晚重新开张,摊位一百六十个。居民可以逛到十点半。"}
        """;

    Finished analyzed = chaoxin.runWith(lines, "analyze");

    assertThat(analyzed.exitCode()).isEqualTo(1);
    assertThat(analyzed.err()).isNotBlank().doesNotContain("\tat ");
    List<JsonNode> answers = analyzed.jsonLines();
    assertThat(answers)
        .extracting(line -> line.path("id").asText())
        .containsExactly("1", "2", "null", "4");
    assertThat(answers.get(2).path("error").asText()).contains("line 3");
    JsonNode first = answers.get(0);
    assertThat(fields(first)).contains("id", "keywords", "summary");
    assertThat(first.path("keywords").toString()).contains("固态电池");
    assertThat(first.path("summary").asText()).contains("汐能科技");
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
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
