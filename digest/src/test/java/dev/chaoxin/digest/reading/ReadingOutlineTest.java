package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outline shows what was read and what to check. */
class ReadingOutlineTest {

  private static List<String> outline(boolean colour, String file, String... lines) {
    SourceText source = new SourceText(file, List.of(lines));
    return new ReadingOutline(colour).lines(PageReadings.read(source));
  }

  private static final String[] PAGE = {
    "# 望潮报",
    "",
    "2024年3月15日 星期四",
    "",
    "# 渔市口添了一盏灯",
    "",
    "■记者 丁晚舟",
    "",
    "本报讯 昨晚六点,渔市口的灯亮了,照到对面的渔排上,船老大们说,夜里靠岸再也不用举着手电筒找缆桩,连对岸的狗都不叫",
    "",
    "了。卖馄饨的阿婆把摊子挪到灯下,多煮了两锅,九点不到就卖完了。",
    "",
    "扫一扫 关注望潮发布",
    "",
    "# 末班船等到九点半",
    "",
    "本报讯 岛上的孩子可以上完游泳课再回家\ufffd卖菜的阿婆也不必赶在天黑前收摊,镇里说这条船要一直开下去。",
  };

  @Test
  void startsWithTheIssueAndTheNumberOfChecks() {
    assertThat(outline(false, "page.txt", PAGE).get(0))
        .isEqualTo("page.txt  望潮报  2024-03-15  2 articles, 1 join, 1 line dropped  ! 2 to check");
  }

  @Test
  void showsEachArticleWithItsFirstAndLastWords() {
    assertThat(outline(false, "page.txt", PAGE))
        .containsSubsequence(
            "  1. 渔市口添了一盏灯  news, lines 5–11, 1 paragraph",
            "       byline 丁晚舟",
            "       昨晚六点,渔市口的灯亮了,照到对 … ,多煮了两锅,九点不到就卖完了。",
            "  2. 末班船等到九点半  news, lines 15–17, 1 paragraph");
  }

  @Test
  void listsARemarkBelowItsArticle() {
    List<String> lines = outline(false, "page.txt", PAGE);
    assertThat(lines.get(1)).startsWith("  ! line 3  date-doubt: ");
    assertThat(lines)
        .containsSubsequence(
            "  2. 末班船等到九点半  news, lines 15–17, 1 paragraph",
            "       ! line 17  characters-lost: Characters that could not be decoded: 1.");
  }

  @Test
  void listsARemarkBelowAnArticleContinuedAfterAnother() {
    String[] page = GoldPage.named("jump-pair").lines().toArray(String[]::new);
    List<String> lines = outline(false, "page.txt", page);
    int remark = lines.indexOf("       · line 23  continued: Goes on from page 1.");
    int second = lines.indexOf("  2. 夜市亮灯  news, lines 15–19, 2 paragraphs");
    assertThat(remark).isPositive().isLessThan(second);
  }

  @Test
  void listsDroppedLinesWithReasons() {
    assertThat(outline(false, "page.txt", PAGE))
        .contains("  - line 13  扫一扫 关注望潮发布  (page furniture)");
  }

  @Test
  void marksMissingFields() {
    List<String> lines = outline(false, "bare.txt", "本报讯 昨晚六点,渔市口的灯亮了。");
    assertThat(lines.get(0)).startsWith("bare.txt  (no name)  (no date)  1 article, 0 joins");
    assertThat(lines.get(1)).startsWith("  1. (no headline)  ");
    assertThat(lines.get(2)).isEqualTo("       昨晚六点,渔市口的灯亮了。");
  }

  @Test
  void usesColoursOnlyIfAsked() {
    assertThat(outline(true, "page.txt", PAGE).get(0)).contains("\u001b[33m! 2 to check\u001b[0m");
    assertThat(outline(false, "page.txt", PAGE)).noneMatch(l -> l.contains("\u001b"));
  }

  @Test
  void removesControlCharacters() {
    List<String> lines =
        outline(
            false,
            "a\u001b[2Jb.txt",
            "扫一扫\u001b[2J 关注望潮发布",
            "",
            "# 渔市口\u001b[31m添了一盏灯",
            "",
            "本报讯 昨晚六点,渔市口\u001b[2J的灯亮了,照到对面的渔排上。");
    assertThat(lines).hasSizeGreaterThan(2).noneMatch(l -> l.contains("\u001b"));
  }

  @Test
  void cutsBetweenGraphemeClusters() {
    String flag = "\uD83C\uDDE8\uD83C\uDDF3";
    String text = "渔市口的灯昨晚六点亮了起来" + flag + "照到对面的渔排上,卖馄饨的阿婆把摊子挪到灯下。";
    assertThat(outline(false, "page.txt", "# 渔市口添了一盏灯", "", text))
        .contains("       渔市口的灯昨晚六点亮了起来 … 上,卖馄饨的阿婆把摊子挪到灯下。");
  }
}
