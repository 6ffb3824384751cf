package dev.chaoxin.bot.telegram;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.bot.telegram.BotApiDouble.Call;
import dev.chaoxin.bot.telegram.BotApiDouble.Fault;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        api.uri(),
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
  }

  private static void eventually(ThrowingRunnable claim) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(claim);
  }

  private void says(String text, ThrowingConsumer<List<String>> answered) {
    int before = api.texts().size();
    api.says(LIN.chatId(), text);
    eventually(() -> answered.accept(api.texts().subList(before, api.texts().size())));
  }

  /** The data of the button that says so, under any message so far. */
  private String data(String text) {
    for (Call call : api.calls("sendMessage")) {
      for (JsonNode row : call.parameters().at("/reply_markup/inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asText().contains(text)) {
            return button.path("callback_data").asText();
          }
        }
      }
    }
    throw new AssertionError("no button " + text);
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
    api.presses(LIN.chatId(), 102, data("下一页"));
    api.presses(LIN.chatId(), 102, "f:of-nobody");
    api.presses(LIN.chatId(), 102, "");

    eventually(() -> assertThat(api.unanswered()).isZero());
    eventually(() -> assertThat(api.calls("editMessageText")).hasSize(1));
    assertThat(api.calls("answerCallbackQuery")).hasSize(3);
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void keepsQuietAboutAnEditThatChangesNothing() {
    says("电梯", texts -> assertThat(texts).hasSize(1));
    api.faults("editMessageText", Fault.error(400, "Bad Request: message is not modified"));
    api.presses(LIN.chatId(), 102, data("最新在前"));
    says("固态电池", texts -> assertThat(texts).hasSize(1));

    assertThat(api.texts()).hasSize(2);
  }

  @Test
  void sendsAnewWhatCannotBeEdited() {
    says("电梯", texts -> assertThat(texts).hasSize(1));
    api.faults("editMessageText", Fault.error(400, "Bad Request: message to edit not found"));
    api.presses(LIN.chatId(), 102, data("下一页"));

    eventually(() -> assertThat(api.texts()).hasSize(2));
    assertThat(api.texts().get(1)).contains("6. ");
  }

  @Test
  void answersAPressAndSaysSorryWhenADialogueBreaksOff() {
    says("固态电池", texts -> assertThat(texts).hasSize(1));
    String next = data("关注");
    town.database
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER TABLE button_payload RENAME TO lost"));
    api.presses(LIN.chatId(), 102, next);

    eventually(() -> assertThat(api.unanswered()).isZero());
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
    api.faults(
        "sendMessage", Fault.error(429, "Too Many Requests: retry after 1", "\"retry_after\":1"));

    says("/help", texts -> assertThat(texts).hasSize(1));
    assertThat(api.texts()).hasSize(1);
  }

  @Test
  void doesNotRepeatAnAnswerWhoseFateIsUnknown() {
    api.faults("sendMessage", Fault.lost());
    says("/help", texts -> assertThat(texts).hasSize(1));
    says("固态电池", texts -> assertThat(texts).hasSize(1));

    assertThat(api.texts()).hasSize(2);
  }

  @Test
  void closesTheChatOfAReaderWhoBlockedTheBot() {
    says("/start", texts -> assertThat(texts).hasSize(1));
    api.faults("sendMessage", Fault.error(403, "Forbidden: bot was blocked by the user"));
    api.says(LIN.chatId(), "/help");

    eventually(() -> assertThat(lin().channels()).isEmpty());
  }

  @Test
  void followsBlockingAndUnblocking() {
    says("/start", texts -> assertThat(texts).hasSize(1));

    api.membership(LIN.chatId(), "kicked");
    eventually(() -> assertThat(lin().channels()).isEmpty());
    api.membership(LIN.chatId(), "member");
    eventually(() -> assertThat(lin().channels()).containsExactly(LIN));
  }

  @Test
  void leavesAReaderAloneWhoSaidStopAndThenUnblocks() {
    says("/stop", texts -> assertThat(texts).hasSize(1));
    api.membership(LIN.chatId(), "member");
    says("/help", texts -> assertThat(texts).hasSize(1));

    assertThat(lin().channels()).isEmpty();
  }

  @Test
  void letsOnlyManagersOfAGroupChangeIt() {
    TelegramChat group = new TelegramChat(-100_200, OptionalInt.empty());
    api.saysInGroup(group.chatId(), 2, "/follow 灯会");
    eventually(() -> assertThat(api.texts()).hasSize(1));
    assertThat(api.texts().get(0)).contains("管理员");

    api.saysInGroup(group.chatId(), 1, "/follow@" + BotApiDouble.NAME + " 灯会");
    eventually(
        () ->
            assertThat(town.subscriptions.findBy(group).orElseThrow().topics())
                .extracting(Topic::wording)
                .containsExactly("灯会"));
  }

  @Test
  void mindsItsOwnBusinessInAGroup() {
    api.saysInGroup(-100_200, 2, "大家早上好");
    api.saysInGroup(-100_200, 2, "/start@some_other_bot");
    api.saysInGroup(-100_200, 2, "@" + BotApiDouble.NAME + " 固态电池");

    eventually(() -> assertThat(api.texts()).hasSize(1));
    assertThat(api.texts().get(0)).contains("固态电池");
  }

  @Test
  void opensAnArticleOfAGroupInTheReadersOwnChat() {
    api.update(
        """
        {"callback_query":{"id":"g1","chat_instance":"1","data":"a:1",
         "from":{"id":2,"is_bot":false,"first_name":"Zhou"},
         "message":{"message_id":5,"date":1750000000,"text":"…",
          "chat":{"id":-100200,"type":"supergroup","title":"听涛村"}}}}""");

    eventually(() -> assertThat(api.calls("answerCallbackQuery")).hasSize(1));
    assertThat(api.calls("answerCallbackQuery").get(0).parameters().path("url").asText())
        .isEqualTo("https://t.me/" + BotApiDouble.NAME + "?start=a_1");
    assertThat(api.texts()).isEmpty();
  }

  @Test
  void movesWithAGroupThatBecomesASupergroup() {
    api.saysInGroup(-41, 1, "/follow 灯会");
    eventually(() -> assertThat(api.texts()).isNotEmpty());
    api.migrates(-41, -1_001_234_567_890_123L);

    eventually(
        () ->
            assertThat(
                    town.subscriptions.findBy(
                        new TelegramChat(-1_001_234_567_890_123L, OptionalInt.empty())))
                .isPresent());
  }

  @Test
  void hintsToAReaderWhoSendsAPicture() {
    api.update(
        """
        {"message":{"message_id":5,"date":1750000000,"photo":[{"file_id":"f","file_unique_id":"u",
         "width":1,"height":1}],"chat":{"id":1001,"type":"private"},
         "from":{"id":1001,"is_bot":false,"first_name":"Lin"}}}""");

    eventually(() -> assertThat(api.texts()).singleElement().asString().contains("关键词"));
  }
}
