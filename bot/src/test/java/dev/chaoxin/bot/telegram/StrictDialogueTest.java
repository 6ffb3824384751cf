package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole dialogues with the double that refuses whatever Telegram would refuse. */
class StrictDialogueTest {

  private static final long LIN = 1001;

  @TempDir Path folder;
  private StrictBotApi api;
  private BotFixture town;
  private TelegramBot bot;

  private void open(RateGovernor governor, String... flags) throws IOException {
    api = StrictBotApi.start(flags);
    town = BotFixture.withPapers(folder);
    bot =
        new TelegramBot(
            StrictBotApi.TOKEN,
            api.uri(),
            town.conversation,
            town.subscriptions,
            governor,
            town.database,
            Clock.systemUTC(),
            UnlimitedRates.PATIENCE);
    api.post(
        "chats",
        "{\"chats\":[{\"id\":1001,\"type\":\"private\",\"first_name\":\"Lin\",\"started\":true}]}");
    bot.start();
    await().atMost(Duration.ofSeconds(60)).until(bot::isPolling);
  }

  @AfterEach
  void close() throws IOException {
    if (api != null) {
      bot.close();
      api.close();
      town.close();
    }
  }

  private void say(String text) {
    say(text, 1);
  }

  private void say(String text, int answers) {
    JsonNode answer =
        api.post(
            "message",
            "{\"chat_id\":%d,\"text\":%s,\"wait_ms\":30000,\"expect\":%d}"
                .formatted(LIN, BotApiDouble.quoted(text), answers));
    assertThat(answer.path("error").asText()).as(text).isEmpty();
    assertThat(answer.path("replies")).as(text).hasSizeGreaterThanOrEqualTo(answers);
  }

  private void press(String button) {
    JsonNode answer =
        api.post(
            "press",
            "{\"chat_id\":%d,\"text\":%s,\"wait_ms\":30000}"
                .formatted(LIN, BotApiDouble.quoted(button)));
    assertThat(answer.path("error").asText()).as(button).isEmpty();
  }

  private void sees(String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(api.screen(LIN)).contains(text));
  }

  private void assertFaultless() {
    JsonNode stats = api.get("stats");
    assertThat(stats.at("/violations/total").asInt())
        .as(() -> api.get("violations").toString())
        .isZero();
    assertThat(stats.at("/callbacks/unanswered").asInt()).isZero();
  }

  @Test
  void holdsAWholeDialogueWithoutAFault() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");

    say("/language");
    press("简体中文");
    say("/start");
    press("海水淡化");
    sees("望潮湾海水淡化站试运行");
    say("固态电池");
    press("📄 读全文");
    sees("年内将做出第一批样品");
    press("➕ 关注 固态电池");
    sees("已关注固态电池");
    say("电梯");
    press("下一页 ›");
    sees("7. ");
    press("‹ 上一页");
    say("/topics");
    say("/today");
    say("/issues");
    say("潮生河");
    press("📄 读全文");
    say("/time 晚上8点");
    say("/zone 东京");
    say("/email lin@wangchao.example");
    // The answer waited for may have been the last page of the article before.
    sees("验证码已寄往");
    say("/confirm " + town.codes.get(0));
    say("/pause");
    press("▶️ 恢复");
    say("/language");
    press("English");
    say("/help");
    say("/nonsense");
    say("<b>&\"没有");
    say("/unfollow 固态电池");
    say("/stop");
    press("↩️ Come back");
    sees("Hello, I am Chaoxin");

    assertFaultless();
    keepTranscript();
    assertThat(town.subscriptions.findBy(BotFixture.LIN).orElseThrow().topics())
        .extracting(Topic::wording)
        .containsExactly("海水淡化");
    assertThat(api.get("commands").toString()).contains("follow", "查报道", "Search the archive");
  }

  /** For whoever wants to read along: what the chat shows, in the build folder. */
  private void keepTranscript() throws IOException {
    Path transcript = Path.of("target", "transcripts", "dialogue.txt");
    Files.createDirectories(transcript.getParent());
    Files.writeString(transcript, api.screen(LIN));
  }

  @Test
  void answersBehindAPoisonedUpdate() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");
    api.post(
        "update",
        """
        {"check":false,"update":{"message":{"message_id":9999999999,"date":1750000000,"text":"x",
         "chat":{"id":1001,"type":"private","first_name":"Lin"},
         "from":{"id":1001,"is_bot":false,"first_name":"Lin"}}}}""");

    say("固态电池");

    assertFaultless();
  }

  @Test
  void sendsNoAnswerTwiceWhenAnswersOfTheServerAreLost() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");
    say("/start");
    api.post("faults", "{\"method\":\"sendMessage\",\"kind\":\"lost\",\"times\":3}");
    for (String words : List.of("固态电池", "灯会", "电梯")) {
      say(words);
    }
    say("/help");

    assertThat(api.get("duplicates").at("/extra").asInt()).isZero();
    assertFaultless();
  }

  @Test
  void comesBackAfterAnOutage() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");
    say("/start");
    api.post("outage", "{\"ms\":3000,\"mode\":\"refuse\"}");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(api.get("health").toString()).contains("ok"));

    say("固态电池");

    assertFaultless();
  }

  @Test
  void keepsThePaceInARushOfReaders() throws IOException {
    open(RateGovernor.telegram());
    api.post("chats", "{\"from\":2001,\"count\":60,\"started\":true}");
    StringBuilder messages = new StringBuilder("{\"messages\":[");
    for (int chat = 2001; chat < 2061; chat++) {
      messages.append(chat == 2001 ? "" : ",");
      messages.append("{\"chat_id\":").append(chat).append(",\"text\":\"/start\"}");
    }
    api.post("message", messages.append("]}").toString());

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(api.get("stats").at("/chats/reached").asInt()).isEqualTo(60));
    JsonNode stats = api.get("stats");
    assertThat(stats.at("/flood/rejected_429").asInt()).isZero();
    assertThat(stats.at("/flood/ignored_retry_after").asInt()).isZero();
    assertFaultless();
  }

  @Test
  void obeysAFloodWaitAndStillAnswers() throws IOException {
    open(RateGovernor.telegram());
    api.post(
        "faults", "{\"method\":\"sendMessage\",\"kind\":\"429\",\"retry_after\":2,\"times\":1}");

    say("/start");

    assertThat(api.get("stats").at("/flood/ignored_retry_after").asInt()).isZero();
    assertFaultless();
  }

  @Test
  void keepsAGroupThroughItsMove() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");
    api.post(
        "chats",
        "{\"chats\":[{\"id\":-41,\"type\":\"group\",\"title\":\"听涛村\",\"started\":true}]}");
    town.subscriptions.enter(new TelegramChat(-41, OptionalInt.empty()), Locale.CHINESE);
    api.post("migrate", "{\"chat_id\":-41,\"to\":-1001234567890}");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        town.subscriptions.findBy(
                            new TelegramChat(-1_001_234_567_890L, OptionalInt.empty())))
                    .isPresent());
    assertFaultless();
  }

  @Test
  void writesNoMoreToAReaderWhoBlockedIt() throws IOException {
    open(UnlimitedRates.quick(), "--limits", "off");
    say("/start");
    api.post("member", "{\"chat_id\":1001,\"status\":\"kicked\"}");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(town.subscriptions.findBy(BotFixture.LIN).orElseThrow().channels())
                    .isEmpty());
    assertThat(api.get("stats").at("/repeated_403").asInt()).isZero();
  }
}
