package dev.chaoxin.bot.telegram;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.BotApiFault;
import dev.chaoxin.bot.botapi.BotApiMessage;
import dev.chaoxin.bot.botapi.ChatDriver;
import dev.chaoxin.bot.botapi.InlineButton;
import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramBotTest {

  @TempDir Path folder;
  private final BotApiDouble api = BotApiDouble.start();
  private final ChatDriver chat = api.privateChat(LIN.chatId());
  private BotFixture town;
  private TelegramBot bot;

  @BeforeEach
  void open() {
    town = BotFixture.withPapers(folder);
    bot = bot();
    bot.start();
  }

  private TelegramBot bot() {
    return new TelegramBot(
        BotApiDouble.TOKEN,
        Optional.of(api.uri()),
        town.conversation,
        town.subscriptions,
        UnlimitedRates.quick(),
        town.database,
        Clock.systemUTC(),
        UnlimitedRates.PATIENCE);
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
    town.close();
    assertThat(api.violations()).isEmpty();
  }

  private static void eventually(ThrowingRunnable claim) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(claim);
  }

  private void says(String text, ThrowingConsumer<List<String>> answered) {
    int before = api.texts().size();
    chat.say(text);
    eventually(() -> answered.accept(api.texts().stream().skip(before).toList()));
  }

  /** Presses the button of the bot's last message that has these words on it. */
  private void press(String words) {
    BotApiMessage message = chat.lastMessage();
    String data =
        message.keyboard().stream()
            .flatMap(List::stream)
            .filter(button -> button.text().contains(words))
            .findFirst()
            .flatMap(InlineButton::callbackData)
            .orElseThrow(() -> new AssertionError("no button " + words));
    chat.pressData(message.id(), data);
  }

  private Subscriber lin() {
    return town.subscriptions.findBy(LIN).orElseThrow();
  }

  @Test
  void hangsOutItsMenuAndAnswers() {
    says("/start", texts -> assertThat(texts).singleElement().asString().contains("潮信"));

    assertThat(api.calls("setMyCommands"))
        .extracting(call -> call.parameters().path("language_code").asText())
        .containsExactly("", "en");
    assertThat(api.violations()).isEmpty();
    assertThat(bot.isPolling()).isTrue();
  }

  @Test
  void answersEveryPressOnceAndTurnsPagesInPlace() {
    says("电梯", texts -> assertThat(texts).hasSize(1));
    press("下一页");
    chat.pressData(chat.lastMessage().id(), "f:of-nobody");
    chat.pressData(chat.lastMessage().id(), "");

    eventually(() -> assertThat(api.unansweredCallbacks()).isZero());
    eventually(() -> assertThat(api.calls("editMessageText")).hasSize(1));
    assertThat(api.calls("answerCallbackQuery")).hasSize(3);
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void keepsQuietAboutAnEditThatChangesNothing() {
    says("电梯", texts -> assertThat(texts).hasSize(1));
    api.faults("editMessageText", BotApiFault.error(400, "Bad Request: message is not modified"));
    press("最新在前");
    says("固态电池", texts -> assertThat(texts).hasSize(1));

    assertThat(api.texts()).hasSize(2);
  }

  @Test
  void sendsAnewWhatCannotBeEdited() {
    says("电梯", texts -> assertThat(texts).hasSize(1));
    api.faults("editMessageText", BotApiFault.error(400, "Bad Request: message to edit not found"));
    press("下一页");

    eventually(() -> assertThat(api.texts()).hasSize(2));
    assertThat(api.texts().get(1)).contains("6. ");
  }

  @Test
  void answersAPressAndSaysSorryWhenADialogueBreaksOff() {
    says("固态电池", texts -> assertThat(texts).hasSize(1));
    town.database
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER TABLE button_payload RENAME TO lost"));
    press("关注");

    eventually(() -> assertThat(api.unansweredCallbacks()).isZero());
    assertThat(api.calls("answerCallbackQuery").get(0).parameters().path("text").asText())
        .contains("出了点问题");
    town.database
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER TABLE lost RENAME TO button_payload"));
    says("固态电池", texts -> assertThat(texts).hasSize(1));
  }

  @Test
  void answersAnUpdateOnceThoughItComesAgain() {
    says("/help", texts -> assertThat(texts).hasSize(1));
    bot.close();
    // A new session begins at the first unconfirmed update, which is the one just answered.
    bot = bot();
    bot.start();
    says("固态电池", texts -> assertThat(texts).hasSize(1));

    assertThat(api.texts()).hasSize(2);
  }

  @Test
  void answersAfterARestartWhatWasLeftOpen() {
    bot.close();
    new UpdateInbox(town.database, Clock.systemUTC())
        .store(
            List.of(
                new StoredUpdate.TextMessage(
                    3, new StoredUpdate.Origin(LIN.chatId(), 0, true, 1001, "zh"), 9, "固态电池")));
    bot = bot();
    bot.start();

    eventually(() -> assertThat(api.texts()).hasSize(1));
    assertThat(new UpdateInbox(town.database, Clock.systemUTC()).unhandled()).isEmpty();
  }

  @Test
  void waitsAsLongAsTelegramAsksAndThenSendsOnce() {
    api.faults("sendMessage", BotApiFault.tooManyRequests(1));

    says("/help", texts -> assertThat(texts).hasSize(1));
    assertThat(api.texts()).hasSize(1);
    assertThat(api.ignoredWaits()).isZero();
  }

  @Test
  void doesNotRepeatAnAnswerWhoseFateIsUnknown() {
    api.faults("sendMessage", BotApiFault.closedAnswer());
    says("/help", texts -> assertThat(texts).hasSize(1));
    says("固态电池", texts -> assertThat(texts).hasSize(1));

    assertThat(api.texts()).hasSize(2);
  }

  @Test
  void closesTheChatOfAReaderWhoBlockedTheBot() {
    says("/start", texts -> assertThat(texts).hasSize(1));
    api.faults("sendMessage", BotApiFault.error(403, "Forbidden: bot was blocked by the user"));
    chat.say("/help");

    eventually(() -> assertThat(lin().channels()).isEmpty());
  }

  @Test
  void followsBlockingAndUnblocking() {
    says("/start", texts -> assertThat(texts).hasSize(1));

    chat.block();
    eventually(() -> assertThat(lin().channels()).isEmpty());
    chat.unblock();
    eventually(() -> assertThat(lin().channels()).containsExactly(LIN));
  }

  @Test
  void leavesAReaderAloneWhoSaidStopAndThenUnblocks() {
    says("/stop", texts -> assertThat(texts).hasSize(1));
    chat.unblock();
    says("/help", texts -> assertThat(texts).hasSize(1));

    assertThat(lin().channels()).isEmpty();
  }

  @Test
  void letsOnlyManagersOfAGroupChangeIt() {
    TelegramChat group = new TelegramChat(-100_200, OptionalInt.empty());
    ChatDriver groupChat = api.supergroup(group.chatId()).member(1, "creator");
    groupChat.sayAs(2, "/follow 灯会");
    eventually(() -> assertThat(api.texts()).hasSize(1));
    assertThat(api.texts().get(0)).contains("管理员");

    groupChat.sayAs(1, "/follow@" + BotApiDouble.NAME + " 灯会");
    eventually(
        () ->
            assertThat(town.subscriptions.findBy(group).orElseThrow().topics())
                .extracting(Topic::wording)
                .containsExactly("灯会"));
  }

  @Test
  void mindsItsOwnBusinessInAGroup() {
    ChatDriver groupChat = api.supergroup(-100_200);
    groupChat.sayAs(2, "大家早上好");
    groupChat.sayAs(2, "/start@some_other_bot");
    groupChat.sayAs(2, "@" + BotApiDouble.NAME + " 固态电池");

    eventually(() -> assertThat(api.texts()).hasSize(1));
    assertThat(api.texts().get(0)).contains("固态电池");
  }

  @Test
  void opensAnArticleOfAGroupInTheReadersOwnChat() {
    ChatDriver groupChat = api.supergroup(-100_200);
    int message = groupChat.sayAs(2, "大家早上好");
    groupChat.pressDataAs(2, message, "a:1");

    eventually(() -> assertThat(api.calls("answerCallbackQuery")).hasSize(1));
    assertThat(api.calls("answerCallbackQuery").get(0).parameters().path("url").asText())
        .isEqualTo("https://t.me/" + BotApiDouble.NAME + "?start=a_1");
    assertThat(api.texts()).isEmpty();
  }

  @Test
  void movesWithAGroupThatBecomesASupergroup() {
    ChatDriver groupChat = api.group(-41).member(1, "creator");
    groupChat.sayAs(1, "/follow 灯会");
    eventually(() -> assertThat(api.texts()).isNotEmpty());
    groupChat.migrate(-1_001_234_567_890_123L);

    eventually(
        () ->
            assertThat(
                    town.subscriptions.findBy(
                        new TelegramChat(-1_001_234_567_890_123L, OptionalInt.empty())))
                .isPresent());
  }

  @Test
  void hintsToAReaderWhoSendsAPicture() {
    chat.sendPhoto();

    eventually(() -> assertThat(api.texts()).singleElement().asString().contains("关键词"));
  }
}
