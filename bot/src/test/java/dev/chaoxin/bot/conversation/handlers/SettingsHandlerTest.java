package dev.chaoxin.bot.conversation.handlers;

import static dev.chaoxin.bot.conversation.BotFixture.button;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.bot.conversation.BotTestCase;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Reply.Delivery;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsHandlerTest extends BotTestCase {

  @Test
  void changesEachSettingWithAButton() {
    List<Reply> settings = bot.type("/settings");
    assertThat(button(settings, "标题、摘要、关键词")).isNotNull();

    List<Reply> changed = bot.press(settings, "篇幅");
    assertThat(changed.get(0).delivery()).isEqualTo(Delivery.EDIT);
    changed = bot.press(changed, "每个话题最多 5 篇");
    changed = bot.press(changed, "一共最多 20 篇");
    changed = bot.press(changed, "没有文章的日子：不打扰");
    changed = bot.press(changed, "不附当天其他要闻");
    changed = bot.press(changed, "送报：每天");

    assertThat(only(changed)).contains("星期一");
    DigestPreferences choices = lin().preferences();
    assertThat(choices.length()).isEqualTo(DigestPreferences.Length.HEADLINES);
    assertThat(choices.perTopic()).isEqualTo(10);
    assertThat(choices.overall()).isEqualTo(40);
    assertThat(choices.emptyDay()).isEqualTo(DigestPreferences.EmptyDay.NOTE);
    assertThat(choices.alsoInTheNews()).isTrue();
    assertThat(choices.weekly()).contains(DayOfWeek.MONDAY);

    for (int i = 0; i < 7; i++) {
      changed = bot.press(changed, "送报");
    }
    assertThat(lin().preferences().weekly()).as("after Sunday every day again").isEmpty();
  }

  @Test
  void movesATopicToTheTopAndKeepsTheOrder() {
    for (String topic : List.of("海水淡化", "灯会", "潮生河")) {
      bot.type("/follow " + topic);
    }
    assertThat(bot.type("/today").get(0).html()).doesNotContain("1. 灯会");

    List<Reply> order = bot.press(bot.type("/topics"), "排先后");
    assertThat(only(order)).contains("移到最前");
    List<Reply> moved = bot.press(order, "⬆ 灯会");

    assertThat(moved.get(0).delivery()).isEqualTo(Delivery.EDIT);
    assertThat(moved.get(0).buttons().get(0).get(0).text()).isEqualTo("⬆ 灯会");
    assertThat(only(moved)).contains("简报照这个顺序");
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("灯会", "海水淡化", "潮生河");
    assertThat(bot.type("/today").get(0).html()).containsSubsequence("1. 灯会", "2. 望潮湾", "3. 一条河");
    assertThat(bot.type("/export").get(1).html()).containsSubsequence("灯会", "海水淡化", "潮生河");
    assertThat(only(bot.press(moved, "我的话题"))).contains("点一下取消");

    bot.press(bot.type("/settings"), "按我的话题顺序");
    assertThat(lin().preferences().byTopic()).isFalse();
    assertThat(bot.type("/today").get(0).html()).doesNotContain("1. 灯会");
  }

  @Test
  void offersNoReorderingOfASingleTopic() {
    bot.type("/follow 灯会");

    assertThat(bot.type("/topics").get(0).buttons().toString()).doesNotContain("排先后");
  }

  @Test
  void selectsNewspapersWhenThereAreSeveral() {
    assertThat(bot.type("/settings").get(0).buttons().toString()).doesNotContain("望潮报");
    bot.file("听潮晚报", "2026-03-12", "other.txt", List.of(BotFixture.article(1, "晚潮", "晚潮来了。")));

    bot.press(bot.type("/settings"), "听潮晚报");
    assertThat(lin().preferences().papers()).containsExactly("听潮晚报");
    bot.press(bot.type("/settings"), "✅ 听潮晚报");
    assertThat(lin().preferences().papers()).isEmpty();
    bot.press(bot.type("/settings"), "望潮报");
    bot.press(bot.type("/settings"), "点这里全看");
    assertThat(lin().preferences().papers()).isEmpty();
  }

  @Test
  void ranksTheSubjectOfAnArticleLowerUntilUndone() {
    List<Reply> article = bot.press(bot.type("海水淡化"), "读全文");

    List<Reply> done = bot.press(article, "少看这类");
    assertThat(only(done)).contains("“海水淡化”");
    assertThat(lin().downranked()).extracting(Topic::wording).containsExactly("海水淡化");

    assertThat(bot.press(done, "照旧").get(0).delivery()).isEqualTo(Delivery.EDIT);
    assertThat(lin().downranked()).isEmpty();
  }

  @Test
  void neverRanksAFollowedTopicLower() {
    bot.type("/follow 海水淡化");
    bot.press(bot.press(bot.type("海水淡化"), "读全文"), "少看这类");

    assertThat(lin().downranked()).extracting(Topic::wording).containsExactly("望潮湾");
  }

  @Test
  void suggestsTopicsMentionedMoreThanUsual() {
    List<Reply> rising = bot.type("/suggest");

    assertThat(only(rising)).contains("说得多起来");
    bot.press(rising, "关注 海水淡化");
    assertThat(lin().topics()).extracting(Topic::wording).containsExactly("海水淡化");
    assertThat(bot.type("/suggest").get(0).buttons().toString()).doesNotContain("海水淡化");
  }

  @Test
  void suggestsTopicsRelatedToASearch() {
    List<Reply> near = bot.press(bot.type("集市"), "相关话题");

    assertThat(only(near)).contains("“集市”");
    assertThat(button(near, "关注 灯会").data()).startsWith("f:");
    assertThat(button(near, "关注 柯望舒").data()).startsWith("f:");
    assertThat(only(bot.type("/suggest 毫无踪影的词"))).contains("没有可推荐的话题");
  }

  @Test
  void suggestsTopicsOfAnIssue() {
    List<Reply> contents = bot.press(bot.type("/issues"), "2026年3月12日");

    assertThat(button(bot.press(contents, "相关话题"), "关注 海水淡化")).isNotNull();
    assertThat(only(bot.press("w:#999"))).contains("重新");
  }

  @Test
  void exportsTopicsAndImportsThemAgain() {
    assertThat(only(bot.type("/export"))).contains("没有可导出的");
    bot.type("/follow 海水淡化");
    bot.type("/follow 灯会 -集市");
    String document = TelegramPlainText.of(bot.type("/export").get(1).html());
    bot.type("/unfollow 海水淡化");

    assertThat(only(bot.type("/import " + document))).contains("新关注 1 个话题", "原已关注 1 个");
    assertThat(lin().topics())
        .extracting(Topic::wording)
        .containsExactlyInAnyOrder("海水淡化", "灯会 -集市");
  }

  @Test
  void saysWhatIsWrongWithAnImport() {
    assertThat(only(bot.type("/import"))).contains("/export");
    assertThat(only(bot.type("/import [1"))).contains("不完整");
    assertThat(only(bot.type("/import {\"format\":\"x\"}"))).contains("format");
    assertThat(
            only(
                bot.type(
                    "/import {\"format\":\"chaoxin-topics\",\"version\":1,"
                        + "\"topics\":[\"的\",\"灯会\"]}")))
        .contains("新关注 1 个话题", "有 1 个不能用", "<i>的</i>");
  }
}
