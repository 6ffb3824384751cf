package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.BotApiFault;
import dev.chaoxin.bot.botapi.ChatDriver;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole dialogues with the double that refuses whatever Telegram would refuse. */
class StrictDialogueTest {

  @TempDir Path folder;
  private final BotApiDouble api = BotApiDouble.start();
  private final ChatDriver lin = api.privateChat(BotFixture.LIN.chatId()).speaking("en");
  private BotFixture town;
  private TelegramBot bot;

  private void open(RateGovernor governor) {
    town = BotFixture.withPapers(folder);
    bot =
        new TelegramBot(
            BotApiDouble.TOKEN,
            Optional.of(api.uri()),
            town.conversation,
            town.subscriptions,
            governor,
            town.database,
            Clock.systemUTC(),
            UnlimitedRates.PATIENCE);
    bot.start();
    await().atMost(Duration.ofSeconds(60)).until(bot::isPolling);
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
    town.close();
  }

  private void assertFaultless() {
    assertThat(api.violations()).isEmpty();
    assertThat(api.lostFormatting()).isEmpty();
    assertThat(api.unansweredCallbacks()).isZero();
  }

  @Test
  void holdsAWholeDialogueWithoutAFault() throws IOException {
    open(UnlimitedRates.quick());

    lin.ask("/language");
    lin.pressAndAwait("简体中文");
    lin.ask("/start");
    lin.pressAndAwait("海水淡化");
    lin.awaitText("望潮湾海水淡化站试运行");
    lin.ask("固态电池");
    lin.pressAndAwait("📄 读全文");
    lin.awaitText("年内将做出第一批样品");
    lin.pressAndAwait("➕ 关注 固态电池");
    lin.awaitText("已关注固态电池");
    lin.ask("电梯");
    lin.pressAndAwait("下一页 ›");
    lin.awaitText("7. ");
    lin.pressAndAwait("‹ 上一页");
    lin.ask("/topics");
    lin.ask("/today");
    lin.ask("/issues");
    lin.ask("潮生河");
    lin.pressAndAwait("📄 读全文");
    lin.ask("/time 晚上8点");
    lin.ask("/zone 东京");
    lin.ask("/email lin@wangchao.example");
    // The answer waited for may have been the last page of the article before.
    lin.awaitText("验证码已寄往");
    lin.ask("/confirm " + town.codes.get(0));
    lin.ask("/pause");
    lin.pressAndAwait("▶️ 恢复");
    lin.ask("/language");
    lin.pressAndAwait("English");
    lin.ask("/help");
    lin.ask("/nonsense");
    lin.ask("<b>&\"没有");
    lin.ask("/unfollow 固态电池");
    lin.ask("/stop");
    lin.pressAndAwait("↩️ Come back");
    lin.awaitText("Hello, I am Chaoxin");

    assertFaultless();
    keepTranscript();
    assertThat(town.subscriptions.findBy(BotFixture.LIN).orElseThrow().topics())
        .extracting(Topic::wording)
        .containsExactly("海水淡化");
    assertThat(api.commands().toString()).contains("follow", "查报道", "Search the archive");
  }

  /** For whoever wants to read along: what the chat shows, in the build folder. */
  private void keepTranscript() throws IOException {
    Path transcript = Path.of("target", "transcripts", "dialogue.txt");
    Files.createDirectories(transcript.getParent());
    Files.writeString(transcript, lin.screen());
  }

  @Test
  void answersBehindAPoisonedUpdate() {
    open(UnlimitedRates.quick());
    api.update(
        """
        {"message":{"message_id":9999999999,"date":1750000000,"text":"x",
         "chat":{"id":1001,"type":"private","first_name":"Lin"},
         "from":{"id":1001,"is_bot":false,"first_name":"Lin"}}}\
        """);

    lin.ask("固态电池");

    assertFaultless();
  }

  @Test
  void sendsNoAnswerTwiceWhenAnswersOfTheServerAreLost() {
    open(UnlimitedRates.quick());
    lin.ask("/start");
    api.faults("sendMessage", BotApiFault.lostAnswer().times(3));
    for (String words : List.of("固态电池", "灯会", "电梯")) {
      lin.ask(words);
    }
    lin.ask("/help");

    assertThat(api.duplicates()).isEmpty();
    assertFaultless();
  }

  @Test
  void comesBackAfterAnOutage() {
    open(UnlimitedRates.quick());
    lin.ask("/start");
    api.stop();
    // Longer than the bot keeps idle connections: what it writes into a dead one is ambiguous.
    await()
        .pollDelay(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(60))
        .until(() -> !bot.isPolling());
    api.restart();

    lin.ask("固态电池");

    assertFaultless();
  }

  @Test
  void keepsThePaceInARushOfReaders() {
    open(RateGovernor.telegram());
    api.limitRates();
    List<ChatDriver> readers = LongStream.range(2001, 2061).mapToObj(api::privateChat).toList();
    readers.forEach(reader -> reader.say("/start"));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(readers).allSatisfy(reader -> assertThat(reader.texts()).isNotEmpty()));
    assertThat(api.floodRefusals()).isZero();
    assertThat(api.ignoredWaits()).isZero();
    assertFaultless();
  }

  @Test
  void obeysAFloodWaitAndStillAnswers() {
    open(RateGovernor.telegram());
    api.limitRates();
    api.faults("sendMessage", BotApiFault.tooManyRequests(2));

    lin.ask("/start");

    assertThat(api.ignoredWaits()).isZero();
    assertFaultless();
  }

  @Test
  void keepsAGroupThroughItsMove() {
    open(UnlimitedRates.quick());
    ChatDriver group = api.group(-41);
    town.subscriptions.register(new TelegramChat(-41, OptionalInt.empty()), Locale.CHINESE);
    group.migrate(-1_001_234_567_890L);

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
  void writesNoMoreToAReaderWhoBlockedIt() {
    open(UnlimitedRates.quick());
    lin.ask("/start");
    lin.block();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(town.subscriptions.findBy(BotFixture.LIN).orElseThrow().channels())
                    .isEmpty());
    assertThat(api.repeatedForbidden()).isZero();
  }
}
