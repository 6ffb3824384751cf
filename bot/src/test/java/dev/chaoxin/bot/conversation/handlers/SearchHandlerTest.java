package dev.chaoxin.bot.conversation.handlers;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static dev.chaoxin.bot.conversation.BotFixture.button;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.bot.conversation.BotTestCase;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Reply.Delivery;
import dev.chaoxin.digest.indexing.Keyword.Kind;
import dev.chaoxin.subscriptions.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchHandlerTest extends BotTestCase {

  @Test
  void findsArticlesByPlainText() {
    List<Reply> found = bot.type("固态电池");

    assertThat(only(found))
        .contains("🔎 <b>固态电池</b>，1 篇", "潮头园区点亮首条固态电池试验线")
        .contains("<b>固态电池</b>试验线")
        .contains("《望潮报》 · 2026年3月11日 · 第 1 版");
    assertThat(button(found, "读全文").data()).startsWith("a:");
  }

  @Test
  void turnsThePagesOfASearchInPlace() {
    List<Reply> first = bot.type("电梯");
    assertThat(only(first)).contains("7 篇").doesNotContain("\n6. ");

    List<Reply> second = bot.press(first, "下一页");
    assertThat(second.get(0).delivery()).isEqualTo(Delivery.EDIT);
    assertThat(only(second)).contains("6. ", "7. ").doesNotContain("\n5. ");

    assertThat(bot.press(second, "上一页").get(0).html()).isEqualTo(only(first));
  }

  @Test
  void showsNearDuplicatesAsOneHitWithACount() {
    BotFixture.IndexedArticle story =
        BotFixture.article(1, "潮音书屋开张", "潮音书屋今天开张，首批上架图书八千册，夜间也开放借阅。");
    bot.file("2026-03-09", "a.txt", List.of(story));
    bot.file("2026-03-10", "b.txt", List.of(story));
    bot.search.catchUp();

    assertThat(only(bot.type("潮音书屋"))).contains("另有 1 篇讲同一件事").doesNotContain("\n2. ");
  }

  @Test
  void turnsPagesAfterARestart() {
    Button next = button(bot.type("电梯"), "下一页");

    List<Reply> second =
        bot.conversation(java.util.Optional.empty()).pressed(LIN, Locale.CHINESE, next.data());

    assertThat(only(second)).contains("6. ");
  }

  @Test
  void followsASearch() {
    bot.press(bot.type("固态电池"), "关注");

    assertThat(bot.subscriptions.findBy(LIN).orElseThrow().topics())
        .extracting(Topic::wording)
        .containsExactly("固态电池");
  }

  @Test
  void sendsALongArticleInSeveralMessages() {
    List<Reply> pages = bot.press(bot.type("潮生河"), "读全文");

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages).allSatisfy(page -> assertThat(page.html().length()).isLessThan(4200));
    assertThat(button(pages.subList(pages.size() - 1, pages.size()), "关注 潮生河")).isNotNull();
  }

  @Test
  void findsRelatedArticles() {
    List<Reply> article = bot.press(bot.type("听涛一村"), "读全文");

    List<Reply> related = bot.press(article, "相关报道");

    assertThat(only(related)).contains("“听涛一村的电梯装好了”", "电梯").doesNotContain("<b>听涛一村");
    assertThat(button(related, "1").data()).startsWith("a:");
  }

  @Test
  void opensAnArticleFromADeepLink() {
    String id = button(bot.type("固态电池"), "读全文").data().substring(2);

    assertThat(bot.type("/start a_" + id).get(0).html()).contains("潮头园区点亮首条固态电池试验线");
  }

  @Test
  void escapesTextOfTheNewspaperAndOfTheReader() {
    List<Reply> found = bot.type("灯会");
    List<Reply> whole = bot.press(found, "读全文");
    List<Reply> nothing = bot.type("<b>&没有的词");

    assertThat(only(found)).contains("&lt;夜场&gt; &amp; &quot;集市&quot;");
    assertThat(whole.get(0).html()).contains("&lt;/b&gt;摊位");
    assertThat(only(nothing)).contains("&lt;b&gt;&amp;没有的词").doesNotContain("<b>&没有");
    assertThat(button(nothing, "关注 <b>&没有的词")).isNotNull();
  }

  @Test
  void shortensAVeryLongQuery() {
    assertThat(only(bot.type("海".repeat(4096)))).hasSizeLessThan(1500);
    assertThat(only(bot.type("/" + "x".repeat(4000)))).hasSizeLessThan(300);
  }

  @Test
  void pagesThroughTheIssues() {
    List<Reply> issues = bot.type("/issues");
    List<Reply> contents = bot.press(issues, "2026年3月11日，8 篇");

    assertThat(only(contents)).contains("《望潮报》", "1. 潮头园区点亮首条固态电池试验线", "8. 电梯工小周的一天");
    assertThat(bot.press(contents, "1").get(0).html()).contains("年内将做出第一批样品");
  }

  @Test
  void opensAnArticleByItsId() {
    String id = button(bot.type("固态电池"), "读全文").data().substring(2);

    assertThat(bot.type("/article " + id).get(0).html()).contains("潮头园区点亮首条固态电池试验线");
    assertThat(bot.type("/报道 " + id).get(0).html()).contains("潮头园区点亮首条固态电池试验线");
    assertThat(only(bot.type("/article 999999"))).contains("不在资料库里");
    assertThat(only(bot.type("/article 第一篇"))).contains("不在资料库里");
  }

  @Test
  void offersPopularTopicsWhenNothingIsFound() {
    List<Reply> nothing = bot.type("量子纠缠");

    assertThat(only(nothing)).contains("没有找到“量子纠缠”", "大家在看");
    assertThat(only(bot.press(nothing, "海水淡化"))).contains("望潮湾海水淡化站试运行");
  }

  @Test
  void narrowsASearchToANameInItsHits() {
    List<BotFixture.IndexedArticle> pieces = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      String body = "第" + "一二三四五六七".charAt(i - 1) + "条栈道" + "山海林田湖草沙".charAt(i - 1) + "边开放。";
      pieces.add(
          BotFixture.article(
              i, body, body, BotFixture.keyword(i < 4 ? "许清远" : "岛务局", Kind.PERSON, 1)));
    }
    pieces.add(
        BotFixture.article(
            8, "许清远走完栈道", "许清远今天走完了全部栈道。", BotFixture.keyword("许清远", Kind.PERSON, 1)));
    bot.file("2026-03-08", "walk.txt", pieces);
    bot.search.catchUp();

    List<Reply> found = bot.type("栈道");

    assertThat(only(bot.press(found, "➕ 许清远"))).contains("许清远走完栈道").contains("1 篇");
  }
}
