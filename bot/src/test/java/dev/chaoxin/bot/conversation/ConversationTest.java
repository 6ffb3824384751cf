package dev.chaoxin.bot.conversation;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static dev.chaoxin.bot.conversation.BotFixture.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.bot.conversation.Reply.Delivery;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.indexing.Keyword.Kind;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.topics.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest extends BotTestCase {

  @Test
  void greetsWithPopularTopics() {
    List<Reply> hello = bot.type("/start");

    assertThat(only(hello)).contains("潮信", "07:30");
    assertThat(hello.get(0).buttons().stream().flatMap(List::stream).map(Button::text))
        .contains("海水淡化", "灯会", "潮生河")
        .doesNotContain("固态电池");
  }

  @Test
  void followsAPopularTopicAndUnfollowsItWithASecondPress() {
    List<Reply> hello = bot.type("/start");

    List<Reply> taken = bot.press(hello, "海水淡化");
    assertThat(taken.get(0).delivery()).isEqualTo(Delivery.EDIT);
    assertThat(button(taken, "✅ 海水淡化")).isNotNull();
    assertThat(taken).anySatisfy(reply -> assertThat(reply.html()).contains("望潮湾海水淡化站试运行"));
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("海水淡化");

    bot.press(taken, "✅ 海水淡化");
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void showsTheNewestArticlesOnATopicAtOnce() {
    List<Reply> replies = bot.type("/follow 海水淡化");

    assertThat(replies.get(0).html()).contains("已关注<b>海水淡化</b>");
    assertThat(replies.get(1).html()).contains("望潮湾海水淡化站试运行");
    assertThat(button(replies, "全文").data()).startsWith("a:");
  }

  @Test
  void showsEarlierArticlesOnATopicTheNewestIssueDoesNotMention() {
    List<Reply> replies = bot.type("/follow 固态电池");

    assertThat(replies.get(0).html()).contains("最新一期没有提到它");
    assertThat(replies.get(1).html()).contains("<b>固态电池</b>", "2026年3月11日");
  }

  @Test
  void saysWhatIsWrongWithATopic() {
    assertThat(only(bot.type("/follow"))).contains("/follow 固态电池");
    assertThat(only(bot.type("/follow ，，"))).contains("/follow 固态电池");
    assertThat(only(bot.type("/follow " + "潮".repeat(500)))).contains("太长");
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void followsATopicOnce() {
    bot.type("/follow 海水淡化");

    assertThat(only(bot.type("/follow 海水淡化"))).contains("已经在关注");
    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void listsTopicsAsButtonsThatUnfollow() {
    bot.type("/follow 海水淡化");
    bot.type("/follow 灯会");

    List<Reply> gone = bot.press(bot.type("/topics"), "灯会");

    assertThat(gone.get(0).delivery()).isEqualTo(Delivery.EDIT);
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("海水淡化");
    bot.press(gone, "重新关注");
    assertThat(lin().topics()).hasSize(2);
  }

  @Test
  void unfollowsATypedTopic() {
    bot.type("/follow 海水淡化");

    assertThat(only(bot.type("/unfollow 海水淡化 "))).contains("已取消关注");
    assertThat(only(bot.type("/unfollow 海水淡化"))).contains("没有关注");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "，。！",
        "OR",
        "-",
        "\"",
        "\u202E\u0000\u0007",
        "😀",
        "paper:",
        "from:2026-02-30"
      })
  void answersAnythingTyped(String text) {
    assertThat(bot.type(text)).isNotEmpty().allSatisfy(r -> assertThat(r.html()).isNotBlank());
  }

  @Test
  void setsTheTimeAndShowsAnExampleForAnInvalidOne() {
    assertThat(only(bot.type("/time 25:99"))).contains("/time 07:30", "25:99");
    assertThat(lin().digestTime()).hasToString("07:30");

    assertThat(only(bot.type("/time 晚上8点半"))).contains("20:30");
    assertThat(lin().digestTime()).hasToString("20:30");

    bot.press(bot.type("/time"), "06:30");
    assertThat(lin().digestTime()).hasToString("06:30");
  }

  @Test
  void setsTheZoneByCity() {
    assertThat(only(bot.type("/zone 东京"))).contains("东京", "07:30");
    assertThat(lin().zone().getId()).isEqualTo("Asia/Tokyo");

    assertThat(only(bot.type("/zone 月亮"))).contains("月亮", "/zone 上海");
    assertThat(lin().zone().getId()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void changesTheLanguage() {
    assertThat(only(bot.press(bot.type("/language"), "English"))).isEqualTo("English it is.");
    assertThat(only(bot.type("/topics"))).contains("You follow nothing yet");
  }

  @Test
  void startsInTheLanguageOfTheDevice() {
    bot.setDeviceLanguage(Locale.forLanguageTag("zh-TW"));
    assertThat(only(bot.type("/start"))).contains("本地報紙");
  }

  @Test
  void pausesAndResumes() {
    List<Reply> quiet = bot.type("/pause");
    assertThat(lin().paused()).isTrue();
    bot.press(quiet, "恢复");
    assertThat(lin().paused()).isFalse();
  }

  @Test
  void stopsAndKeepsTheSettings() {
    bot.type("/follow 海水淡化");
    List<Reply> bye = bot.type("/stop");
    assertThat(lin().channels()).isEmpty();

    bot.type("固态电池");
    assertThat(lin().channels()).as("a search does not bring the digest back").isEmpty();

    bot.press(bye, "回来");
    assertThat(lin().channels()).containsExactly(LIN);
    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void suggestsACommandForAnUnknownOne() {
    assertThat(only(bot.type("/foll 海"))).contains("/follow");
    assertThat(only(bot.type("/dance"))).contains("/dance", "/help");
    assertThat(only(bot.type("／今天"))).contains("还没有关注话题");
  }

  @Test
  void listsEveryCommandInHelp() {
    String help = only(bot.type("/help"));

    assertThat(
            BotCommand.menuCommands()
                .filter(command -> command != BotCommand.START && command != BotCommand.HELP))
        .allSatisfy(command -> assertThat(help).contains("/" + command.commandName() + " "));
  }

  @ParameterizedTest
  @CsvSource({
    "/folow, /follow",
    "/fnd, /find",
    "/fidn, /find",
    "/tpoics, /topics",
    "/setings, /settings",
    "/unfolow, /unfollow",
    "/serach, /find",
    "/sett, /settings",
    "/取消关柱, /unfollow"
  })
  void suggestsACommandForATypo(String typed, String meant) {
    assertThat(only(bot.type(typed + " 灯会"))).contains("你要的是 " + meant + " 吗");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello", "/setup", "/sum", "/menu", "/关门", "/x", "/"})
  void suggestsNoCommandForAnotherWord(String typed) {
    assertThat(only(bot.type(typed))).contains("这个命令").doesNotContain("你要的是");
  }

  @Test
  void showsTodaysArticlesOnTheReadersTopics() {
    assertThat(only(bot.type("/today"))).contains("还没有关注话题");
    bot.type("/follow 地铁");
    assertThat(only(bot.type("/today"))).contains("2026年3月12日", "3 篇");
    bot.type("/follow 灯会");
    assertThat(bot.type("/today").get(0).html()).contains("灯会&lt;夜场&gt;");
  }

  @Test
  void appliesEditorMarksToTodaysArticles() {
    bot.type("/follow 灯会");
    bot.type("/follow 海水淡化");
    EditorMarkStore editor = new EditorMarkStore(bot.database);
    long market = bot.search.search(SearchRequest.best("集市", 1)).hits().get(0).article().id();
    assertThat(bot.type("/today").get(0).html()).containsSubsequence("1. 望潮湾", "2. 灯会");

    editor.pin(market);
    assertThat(bot.type("/today").get(0).html()).containsSubsequence("1. 灯会", "2. 望潮湾");
    editor.hide(market);
    assertThat(bot.type("/today").get(0).html()).contains("1. 望潮湾").doesNotContain("夜场");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f:AAAAAAAAAAAAAAAA",
        "q:b0:AAAAAAAAAAAAAAAA",
        "q:",
        "a:",
        "a:999999",
        "a:x",
        "n:77",
        "n:1.99999",
        "u:nobody",
        "o:",
        "zz",
        "",
        "r:5",
        "i:999999"
      })
  void answersAButtonThatIsTooOldOrForged(String data) {
    assertThat(bot.press(data)).isNotEmpty();
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void changesOnlyTheSendersSettings() {
    bot.type("/follow 灯会");
    Button unfollow = button(bot.type("/topics"), "灯会");
    TelegramChat zhou = new TelegramChat(1002, OptionalInt.empty());

    bot.conversation.pressed(zhou, Locale.CHINESE, unfollow.data());

    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void letsAGroupMemberReadButNotChangeSettings() {
    TelegramChat group = new TelegramChat(-500, OptionalInt.of(7));
    List<Reply> refused =
        bot.conversation.typed(group, Locale.SIMPLIFIED_CHINESE, "/follow 灯会", () -> false);
    List<Reply> found =
        bot.conversation.typed(group, Locale.SIMPLIFIED_CHINESE, "/find 灯会", () -> false);
    List<Reply> pressed =
        bot.conversation.pressed(
            group, Locale.SIMPLIFIED_CHINESE, button(found, "关注").data(), () -> false);

    assertThat(refused.get(0).delivery()).isEqualTo(Delivery.NOTICE);
    assertThat(refused.get(0).html()).contains("管理员");
    assertThat(found.get(0).html()).contains("灯会");
    assertThat(pressed.get(0).delivery()).isEqualTo(Delivery.NOTICE);
    assertThat(bot.subscriptions.findBy(group).orElseThrow().topics()).isEmpty();
  }

  @Test
  void asksWhetherASenderMayChangeSettingsOnlyWhenACommandWould() {
    AtomicInteger asked = new AtomicInteger();
    for (String text : List.of("灯会", "/topics", "/follow 灯会")) {
      bot.conversation.typed(LIN, Locale.ENGLISH, text, () -> asked.incrementAndGet() > 0);
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void needsAHandlerForEveryCommand() {
    ButtonPayloads payloads = new ButtonPayloads(bot.database, BotFixture.CLOCK);
    Map<BotCommand, RequestHandler> incomplete = Map.of(BotCommand.HELP, request -> List.of());

    assertThatThrownBy(() -> new Conversation(bot.subscriptions, payloads, incomplete))
        .hasMessageContaining("START");
  }

  @Test
  void greetsBeforeTheFirstIssue(@TempDir Path elsewhere) {
    try (BotFixture empty = BotFixture.empty(elsewhere)) {
      assertThat(only(empty.type("/start"))).contains("报纸还没到");
      assertThat(only(empty.type("/issues"))).contains("还没有报纸");
      assertThat(only(empty.type("灯会"))).contains("没有找到");
    }
  }

  @Test
  void greetsWithPopularTopicsAsSoonAsTheFirstIssueIsFiled() {
    try (BotFixture empty = BotFixture.empty(folder.resolve("empty"))) {
      assertThat(only(empty.type("/start"))).contains("报纸还没到");
      assertThat(only(empty.type("/follow 海塘"))).contains("报纸还没到").doesNotContain("最新一期");

      empty.file(
          "2026-03-12",
          "first.txt",
          List.of(BotFixture.article(1, "灯会开张", "灯会开张了。", BotFixture.keyword("灯会", Kind.TERM, 2))));

      assertThat(button(empty.type("/start"), "灯会")).isNotNull();
    }
  }

  @Test
  void showsPopularTopicsWhenThereIsNothingToUnfollow() {
    assertThat(button(bot.type("/unfollow 没有"), "灯会")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "{long}"})
  void offersNoTopicThatWouldBeRefused(String asked) {
    List<Reply> nothing = bot.type(asked.replace("{long}", "汛".repeat(500)));

    assertThat(nothing.stream().flatMap(reply -> reply.buttons().stream().flatMap(List::stream)))
        .noneMatch(each -> each.data().startsWith("f:"));
  }
}
