package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.ChatDriver;
import dev.chaoxin.subscriptions.RepositoryFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's first morning: real processes, the Bot API double and a mail server. */
class MorningInTelegramAndMailTest {

  private static final long READER = 70_001;
  private static final String MAILBOX = "reader@wangchao.example";
  private static final String HEADLINE = "把实验室搬到厂房隔壁";
  // The press date of the sample issue, half past eight in Shanghai.
  private static final String MORNING = "2025-03-17T00:30:00Z";

  @TempDir private Path home;
  private final BotApiDouble telegram = BotApiDouble.start();
  private final ChatDriver reader = telegram.privateChat(READER);
  private GreenMail mail;
  private Installation chaoxin;

  @BeforeEach
  void open() throws IOException {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    chaoxin =
        new Installation(home)
            .set("CHAOXIN_TELEGRAM_TOKEN", BotApiDouble.TOKEN)
            .set("CHAOXIN_TELEGRAM_API", telegram.uri().toString())
            .set("CHAOXIN_SMTP", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
            .set("CHAOXIN_MAIL_FROM", "潮信 <digest@chaoxin.example>");
  }

  @AfterEach
  void close() {
    telegram.close();
    mail.stop();
  }

  @Test
  void aReaderWhoFollowsATopicGetsOneDigestInEachChannel() throws Exception {
    Path issue = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();

    try (RunningProcess service = chaoxin.start("", "serve")) {
      reader.ask("/start");
      reader.ask("/follow 生物医药");
      reader.ask("/email " + MAILBOX);
      reader.ask("/confirm " + mailedCode());

      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  reader.texts().stream()
                      .anyMatch(text -> text.startsWith("✅") && text.contains(MAILBOX)));
      int before = reader.texts().size();
      mail.purgeEmailFromAllMailboxes();
      FinishedProcess delivered = chaoxin.run("deliver", "--at", MORNING);

      assertThat(delivered.err()).doesNotContain("\tat ");
      assertThat(delivered.exitCode()).isZero();
      List<String> news = reader.texts();
      assertThat(news.subList(before, news.size()))
          .singleElement()
          .satisfies(digest -> assertThat(digest).contains(HEADLINE, "生物医药"));
      assertThat(mails())
          .singleElement()
          .satisfies(
              digest -> {
                assertThat(digest.getAllRecipients()).containsExactly(new InternetAddress(MAILBOX));
                assertThat(digest.getHeader("List-Unsubscribe")).isNotEmpty();
                assertThat(digest.getMessageID()).isNotBlank();
                assertThat(textOf(digest)).contains(HEADLINE);
              });

      assertThat(chaoxin.run("deliver", "--at", MORNING).exitCode()).isZero();

      assertThat(reader.texts()).isEqualTo(news);
      assertThat(mails()).hasSize(1);
      assertThat(telegram.violations()).isEmpty();
      assertThat(telegram.lostFormatting()).isEmpty();
      assertThat(service.isAlive()).isTrue();
    }
  }

  @Test
  void aWordTypedInTheChatFindsTheArticle() throws Exception {
    Path issue = RepositoryFiles.seeds().resolve("2025-03-19-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();

    try (RunningProcess service = chaoxin.start("", "serve")) {
      reader.ask("/start");
      reader.ask("固态电池");

      assertThat(reader.screen()).contains("固态电池中试线");
      assertThat(telegram.violations()).isEmpty();
      assertThat(service.isAlive()).isTrue();
    }
  }

  @Test
  void theServiceStopsCleanlyOnSigterm() throws Exception {
    try (RunningProcess service = chaoxin.start("", "serve")) {
      reader.ask("/start");

      FinishedProcess stopped = service.terminate();

      assertThat(stopped.exitCode()).isZero();
      assertThat(stopped.err()).doesNotContain("\tat ");
    }
  }

  @Test
  void anIssueDroppedIntoTheInboxIsFoundInTheChat() throws Exception {
    Path inbox = Files.createDirectories(home.resolve("inbox"));

    try (RunningProcess service = chaoxin.start("", "serve")) {
      reader.ask("/start");
      Files.copy(
          RepositoryFiles.seeds().resolve("2025-03-18-望潮报.txt"), inbox.resolve("2025-03-18.txt"));

      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofSeconds(5))
          .untilAsserted(
              () -> assertThat(chaoxin.run("find", "学区", "--json").out()).contains("六处边界有调整"));
      assertThat(inbox.resolve("2025-03-18.txt")).exists();
      assertThat(service.isAlive()).isTrue();
    }
  }

  private String mailedCode() throws MessagingException, IOException {
    await().atMost(Duration.ofMinutes(1)).until(() -> mails().size() == 1);
    Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(textOf(mails().get(0)));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private List<MimeMessage> mails() {
    return Arrays.asList(mail.getReceivedMessages());
  }

  /** Subject and bodies, decoded. */
  private static String textOf(MimeMessage message) throws MessagingException, IOException {
    return message.getSubject() + "\n" + bodies(message.getContent());
  }

  private static String bodies(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(bodies(parts.getBodyPart(i).getContent())).append('\n');
      }
      return all.toString();
    }
    return content instanceof String text ? text : "";
  }

  @Test
  void operatorsAreToldOnceAboutAFileThatCannotBeRead() throws Exception {
    Path inbox = Files.createDirectories(home.resolve("inbox"));
    Files.createFile(inbox.resolve("empty.txt"));
    chaoxin.set("CHAOXIN_ADMINS", String.valueOf(READER));

    try (RunningProcess service = chaoxin.start("", "serve")) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> reader.texts(), texts -> texts.toString().contains("empty.txt"));

      assertThat(reader.texts()).singleElement().asString().contains("empty");
      assertThat(telegram.violations()).isEmpty();
      assertThat(service.isAlive()).isTrue();
    }
  }
}
