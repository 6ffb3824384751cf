package dev.chaoxin.bot.conversation;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static dev.chaoxin.bot.conversation.BotFixture.button;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.IncomingMessage.Pressed;
import dev.chaoxin.bot.conversation.IncomingMessage.Speaker;
import dev.chaoxin.bot.conversation.IncomingMessage.Typed;
import dev.chaoxin.bot.conversation.Reply.Manner;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.indexing.Keyword.Kind;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.topics.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest extends BotChat {

  @Test
  void greetsWithWhatIsInTheNews() {
    List<Reply> hello = town.type("/start");

    assertThat(only(hello)).contains("潮信", "07:30");
    assertThat(hello.get(0).buttons().stream().flatMap(List::stream).map(Button::text))
        .contains("海水淡化", "灯会", "潮生河")
        .doesNotContain("固态电池");
  }

  @Test
  void takesAPopularTopicAndLetsGoOfItWithASecondPress() {
    List<Reply> hello = town.type("/start");

    List<Reply> taken = town.press(hello, "海水淡化");
    assertThat(taken.get(0).manner()).isEqualTo(Manner.EDIT);
    assertThat(button(taken, "✅ 海水淡化")).isNotNull();
    assertThat(taken).anySatisfy(reply -> assertThat(reply.html()).contains("望潮湾海水淡化站试运行"));
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("海水淡化");

    town.press(taken, "✅ 海水淡化");
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void bringsTheNewestArticlesOnATopicAtOnce() {
    List<Reply> replies = town.type("/follow 海水淡化");

    assertThat(replies.get(0).html()).contains("已关注<b>海水淡化</b>");
    assertThat(replies.get(1).html()).contains("望潮湾海水淡化站试运行");
    assertThat(button(replies, "全文").data()).startsWith("a:");
  }

  @Test
  void bringsEarlierArticlesOnATopicTheNewestIssueDoesNotHave() {
    List<Reply> replies = town.type("/follow 固态电池");

    assertThat(replies.get(0).html()).contains("最新一期没有提到它");
    assertThat(replies.get(1).html()).contains("<b>固态电池</b>", "2026年3月11日");
  }

  @Test
  void saysWhatIsWrongWithATopic() {
    assertThat(only(town.type("/follow"))).contains("/follow 固态电池");
    assertThat(only(town.type("/follow ，，"))).contains("/follow 固态电池");
    assertThat(only(town.type("/follow " + "潮".repeat(500)))).contains("太长");
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void followsATopicOnce() {
    town.type("/follow 海水淡化");

    assertThat(only(town.type("/follow 海水淡化"))).contains("已经在关注");
    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void listsTopicsAsButtonsThatLetGo() {
    town.type("/follow 海水淡化");
    town.type("/follow 灯会");

    List<Reply> gone = town.press(town.type("/topics"), "灯会");

    assertThat(gone.get(0).manner()).isEqualTo(Manner.EDIT);
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("海水淡化");
    town.press(gone, "重新关注");
    assertThat(lin().topics()).hasSize(2);
  }

  @Test
  void unfollowsByWordsHoweverTheyAreWritten() {
    town.type("/follow 海水淡化");

    assertThat(only(town.type("/unfollow 海水淡化 "))).contains("已取消关注");
    assertThat(only(town.type("/unfollow 海水淡化"))).contains("没有关注");
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
    assertThat(town.type(text)).isNotEmpty().allSatisfy(r -> assertThat(r.html()).isNotBlank());
  }

  @Test
  void setsTheTimeAndGivesAnExampleForAWrongOne() {
    assertThat(only(town.type("/time 25:99"))).contains("/time 07:30", "25:99");
    assertThat(lin().digestTime()).hasToString("07:30");

    assertThat(only(town.type("/time 晚上8点半"))).contains("20:30");
    assertThat(lin().digestTime()).hasToString("20:30");

    town.press(town.type("/time"), "06:30");
    assertThat(lin().digestTime()).hasToString("06:30");
  }

  @Test
  void setsTheZoneByCity() {
    assertThat(only(town.type("/zone 东京"))).contains("东京", "07:30");
    assertThat(lin().zone().getId()).isEqualTo("Asia/Tokyo");

    assertThat(only(town.type("/zone 月亮"))).contains("月亮", "/zone 上海");
    assertThat(lin().zone().getId()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void changesTheLanguage() {
    assertThat(only(town.press(town.type("/language"), "English"))).isEqualTo("English it is.");
    assertThat(only(town.type("/topics"))).contains("You follow nothing yet");
  }

  @Test
  void beginsInTheLanguageOfTheDevice() {
    town.speaks(Locale.forLanguageTag("zh-TW"));
    assertThat(only(town.type("/start"))).contains("本地報紙");
  }

  @Test
  void pausesAndResumes() {
    List<Reply> quiet = town.type("/pause");
    assertThat(lin().paused()).isTrue();
    town.press(quiet, "恢复");
    assertThat(lin().paused()).isFalse();
  }

  @Test
  void stopsAndKeepsEverythingForTheReturn() {
    town.type("/follow 海水淡化");
    List<Reply> bye = town.type("/stop");
    assertThat(lin().channels()).isEmpty();

    town.type("固态电池");
    assertThat(lin().channels()).as("a search does not bring the digest back").isEmpty();

    town.press(bye, "回来");
    assertThat(lin().channels()).containsExactly(LIN);
    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void hintsAtTheCommandThatWasMeant() {
    assertThat(only(town.type("/foll 海"))).contains("/follow");
    assertThat(only(town.type("/dance"))).contains("/dance", "/help");
    assertThat(only(town.type("／今天"))).contains("还没有关注话题");
  }

  @Test
  void tellsEveryCommandInHelp() {
    String help = only(town.type("/help"));

    assertThat(
            BotCommand.commands().filter(act -> act != BotCommand.START && act != BotCommand.HELP))
        .allSatisfy(act -> assertThat(help).contains("/" + act.command() + " "));
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
  void asksWhetherAMisspeltCommandWasMeant(String typed, String meant) {
    assertThat(only(town.type(typed + " 灯会"))).contains("你要的是 " + meant + " 吗");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello", "/setup", "/sum", "/menu", "/关门", "/x", "/"})
  void guessesNoCommandFromAnotherWord(String typed) {
    assertThat(only(town.type(typed))).contains("这个命令").doesNotContain("你要的是");
  }

  @Test
  void bringsTodaysArticlesOnTheReadersTopics() {
    assertThat(only(town.type("/today"))).contains("还没有关注话题");
    town.type("/follow 地铁");
    assertThat(only(town.type("/today"))).contains("2026年3月12日", "3 篇");
    town.type("/follow 灯会");
    assertThat(town.type("/today").get(0).html()).contains("灯会&lt;夜场&gt;");
  }

  @Test
  void heedsTheEditorsMarksInTodaysArticlesToo() {
    town.type("/follow 灯会");
    town.type("/follow 海水淡化");
    EditorMarkStore editor = new EditorMarkStore(town.database);
    long market = town.search.search(SearchRequest.best("集市", 1)).hits().get(0).article().id();
    assertThat(town.type("/today").get(0).html()).containsSubsequence("1. 望潮湾", "2. 灯会");

    editor.pin(market);
    assertThat(town.type("/today").get(0).html()).containsSubsequence("1. 灯会", "2. 望潮湾");
    editor.hide(market);
    assertThat(town.type("/today").get(0).html()).contains("1. 望潮湾").doesNotContain("夜场");
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
    assertThat(town.press(data)).isNotEmpty();
    assertThat(lin().topics()).isEmpty();
  }

  @Test
  void actsOnlyOnTheReaderWhoSpeaks() {
    town.type("/follow 灯会");
    Button drop = button(town.type("/topics"), "灯会");
    TelegramChat zhou = new TelegramChat(1002, OptionalInt.empty());

    town.conversation.answer(IncomingMessage.pressed(zhou, Locale.CHINESE, drop.data()));

    assertThat(lin().topics()).hasSize(1);
  }

  @Test
  void letsAGuestLookButNotChange() {
    TelegramChat group = new TelegramChat(-500, OptionalInt.of(7));
    List<Reply> refused = guest(group, new Typed("/follow 灯会"));
    List<Reply> found = guest(group, new Typed("/find 灯会"));

    assertThat(refused.get(0).manner()).isEqualTo(Manner.NOTICE);
    assertThat(refused.get(0).html()).contains("管理员");
    assertThat(found.get(0).html()).contains("灯会");
    assertThat(guest(group, new Pressed(button(found, "关注").data())).get(0).manner())
        .isEqualTo(Manner.NOTICE);
    assertThat(town.desk.findBy(group).orElseThrow().topics()).isEmpty();
  }

  private List<Reply> guest(TelegramChat group, IncomingMessage.Said said) {
    return town.conversation.answer(
        new IncomingMessage(group, Locale.SIMPLIFIED_CHINESE, Speaker.GUEST, said));
  }

  @Test
  void greetsBeforeTheFirstPaper(@TempDir Path elsewhere) {
    try (BotFixture empty = BotFixture.empty(elsewhere)) {
      assertThat(only(empty.type("/start"))).contains("报纸还没到");
      assertThat(only(empty.type("/issues"))).contains("还没有报纸");
      assertThat(only(empty.type("灯会"))).contains("没有找到");
    }
  }

  @Test
  void greetsWithTheNewsAsSoonAsTheFirstPaperIsIn() {
    try (BotFixture empty = BotFixture.empty(folder.resolve("empty"))) {
      assertThat(only(empty.type("/start"))).contains("报纸还没到");
      assertThat(only(empty.type("/follow 海塘"))).contains("报纸还没到").doesNotContain("最新一期");

      empty.file(
          "2026-03-12",
          "first.txt",
          List.of(BotFixture.piece(1, "灯会开张", "灯会开张了。", BotFixture.keyword("灯会", Kind.TERM, 2))));

      assertThat(button(empty.type("/start"), "灯会")).isNotNull();
    }
  }

  @Test
  void namesNoFileAsThePaper() {
    IssueLabel nameless = new IssueLabel(1, Optional.empty(), Optional.empty(), "部门专版.txt");

    assertThat(SourceLine.of(nameless, ChatText.messages(Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo("报纸不详");
  }

  @Test
  void showsWhatThereIsToFollowWhenThereIsNothingToLetGoOf() {
    assertThat(button(town.type("/unfollow 没有"), "灯会")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "{long}"})
  void offersNoTopicThatItWouldRefuse(String asked) {
    List<Reply> nothing = town.type(asked.replace("{long}", "汛".repeat(500)));

    assertThat(nothing.stream().flatMap(reply -> reply.buttons().stream().flatMap(List::stream)))
        .noneMatch(each -> each.data().startsWith("f:"));
  }
}
