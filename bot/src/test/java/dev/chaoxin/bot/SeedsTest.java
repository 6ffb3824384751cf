package dev.chaoxin.bot;

import static dev.chaoxin.bot.PrintedIssue.brief;
import static dev.chaoxin.bot.PrintedIssue.feature;
import static dev.chaoxin.bot.PrintedIssue.news;
import static dev.chaoxin.bot.PrintedIssue.picture;
import static dev.chaoxin.bot.PrintedIssue.wangchao;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceText;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the sample issues and compares with what is printed in them. */
class SeedsTest {

  private static final Masthead LANJIANG =
      new Masthead(
          Optional.of("澜江时报"),
          Optional.of(LocalDate.parse("2025-03-18")),
          Optional.of("星期二"),
          Optional.empty(),
          OptionalInt.of(2874),
          OptionalInt.of(4),
          Optional.of("望潮区融媒体中心 澜江时报社"),
          Optional.empty(),
          Optional.of("60078899"),
          Optional.empty(),
          Optional.of("今日望潮 多云转晴 9°C~17°C"));

  static List<PrintedIssue> issues() {
    return List.of(
        wangchao(
            "2025-03-17",
            "星期一",
            "农历乙巳年二月十八",
            1316,
            8,
            news("把实验室搬到厂房隔壁 让好药少走几里路", 4),
            news("地铁潮汐线听涛路站封顶 明年底有望坐着地铁看海", 5),
            news("石料要实 账本要清 汛期之前必须合龙", 4),
            news("青盐街道2180户居民昨起抽号选房", 4),
            feature("缫丝机停下以后", 7),
            news("下班也能看牙 青盐社区医院开出延时门诊", 3)),
        wangchao(
            "2025-03-18",
            "星期二",
            "农历乙巳年二月十九",
            1317,
            4,
            news("让办事的人少跑一趟 让创业的人多睡一觉", 5),
            news("", 4),
            news("今年改造老旧小区23个 惠及居民九千四百户", 4),
            news("区教育局公布今年小学学区 六处边界有调整", 4),
            news("春风招聘会送出八千个岗位 直播带岗成了新热闹", 4),
            news("区政府常务会议研究数字经济和污水管网建设", 4),
            news("区图书馆新馆四月试开馆", 4)),
        new PrintedIssue(
            "2025-03-18-澜江时报.txt",
            LANJIANG,
            List.of(
                news("区图书馆新馆四月试开馆", 3),
                news("公交潮汐专线下周一开跑", 4),
                news("石榴里小区厨余分出率一年翻了一番", 4),
                brief(),
                brief(),
                brief(),
                news("鸣鹤路夜市重新开张 一百六十个摊位抽签上岗", 5),
                picture("“追潮而跑”望潮滨海半程马拉松赛 鸣枪开跑"))),
        wangchao(
            "2025-03-19",
            "星期三",
            "农历乙巳年二月二十",
            1318,
            8,
            news("让小厂用得起算力 让数据走得出机房", 4),
            news("首批412套人才公寓交付 年轻人拎包入住", 4),
            news("一碗热汤面 管住三餐也管住心事", 4),
            news("固态电池中试线转入连续生产 首批样品发往三家车企", 4),
            news("运粮河口新水闸开始水下施工 汛期排涝能力翻倍", 4),
            news("望海小学揭开围挡 操场建在屋顶上", 4)),
        wangchao(
            "2025-03-20",
            "星期四",
            "农历乙巳年二月廿一",
            1319,
            4,
            news("先问住的人 再动盖的楼", 4),
            news("溯潮生物:三年等一支针剂", 4),
            news("海棠人家开始交钥匙 六月前全部入住", 4),
            news("盐场新村两年装好三十一部电梯", 4),
            news("数字工坊里 银发学员学做短视频", 4),
            news("春分前种下一片林 沙渚海塘添绿六百亩", 4)),
        new PrintedIssue(
            "望潮报-部门专版.txt",
            Masthead.NONE,
            List.of(
                feature("把养老院办到家门口 让老人不离开熟悉的街", 4),
                feature("旧楼翻新 新楼交心", 4),
                feature("公交慢一点等人 地铁快一点到家", 4),
                feature("少贴一张罚单 多教一个办法", 4),
                feature("帮人找到活 也帮活找到人", 4))));
  }

  @Test
  void coversEverySampleIssue() throws IOException {
    try (Stream<Path> files = Files.list(RepositoryFiles.seeds())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(issues().stream().map(PrintedIssue::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("issues")
  void readsTheMasthead(PrintedIssue printed) {
    assertThat(read(printed).issue().masthead()).isEqualTo(printed.masthead());
  }

  @ParameterizedTest
  @MethodSource("issues")
  void theWeekdayMatchesThePressDate(PrintedIssue printed) {
    Masthead masthead = read(printed).issue().masthead();
    assertThat(masthead.weekday())
        .isEqualTo(
            masthead
                .pressDate()
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA)));
  }

  @ParameterizedTest
  @MethodSource("issues")
  void readsHeadlinesAndParagraphs(PrintedIssue printed) {
    assertThat(read(printed).issue().articles())
        .extracting(PrintedIssue.PrintedArticle::of)
        .containsExactlyElementsOf(printed.articles());
  }

  @ParameterizedTest
  @MethodSource("issues")
  void articlesHaveARealisticLength(PrintedIssue printed) {
    assertThat(read(printed).issue().articles())
        .filteredOn(article -> article.kind() != ArticleKind.BRIEF)
        .filteredOn(article -> article.kind() != ArticleKind.PICTURE)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(article -> assertThat(article.body().length()).isBetween(300, 1200));
  }

  @ParameterizedTest
  @MethodSource("issues")
  void paragraphsEndWithASentence(PrintedIssue printed) {
    // 望潮报-部门专版: one paragraph ends without a full stop, and the next does not continue it.
    assertThat(read(printed).issue().articles())
        .flatExtracting(Article::paragraphs)
        .filteredOn(paragraph -> !paragraph.endsWith("应一声"))
        .isNotEmpty()
        .allSatisfy(paragraph -> assertThat(paragraph).matches("(?s).*[。!?][”\"]?"));
  }

  @Test
  void readsTheIndexBox() {
    Issue issue = read("2025-03-19-望潮报.txt").issue();

    assertThat(issue.index())
        .extracting(IndexEntry::page)
        .containsExactly(OptionalInt.of(4), OptionalInt.of(6), OptionalInt.of(7));
  }

  @Test
  void bothPapersOfADayPrintTheSameStory() {
    Issue wangchao = read("2025-03-18-望潮报.txt").issue();
    Issue lanjiang = read("2025-03-18-澜江时报.txt").issue();

    assertThat(lanjiang.articles().get(0).paragraphs().get(0))
        .isEqualTo(wangchao.articles().get(6).paragraphs().get(0));
  }

  private static IssueReading read(PrintedIssue printed) {
    return read(printed.file());
  }

  private static IssueReading read(String file) {
    try {
      byte[] bytes = Files.readAllBytes(RepositoryFiles.seeds().resolve(file));
      SourceText text = (SourceText) new SourceReader().open(file, bytes);
      List<IssueReading> readings = new IssueReader().read(text);
      assertThat(readings).hasSize(1);
      return readings.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
