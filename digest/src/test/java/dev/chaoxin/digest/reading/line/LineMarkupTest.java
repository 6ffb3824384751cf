package dev.chaoxin.digest.reading.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.PageReadings;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markup added by text recognition is removed and accounted for. */
class LineMarkupTest {

  private static Article read(String... below) {
    List<String> lines = new ArrayList<>();
    lines.add("# 渔市口添了一盏灯");
    lines.add("");
    lines.add("本报讯 昨晚,渔市口的灯亮了,照到对面的渔排上,晚归的人说这下看得清路了。");
    for (String line : below) {
      lines.add("");
      lines.add(line);
    }
    return PageReadings.read(lines).issue().articles().get(0);
  }

  @Test
  void readsATableInTagsRowByRow() {
    assertThat(
            read("<table><tr><td>街道</td><td>盏数</td></tr><tr><td>渔市口</td><td>12</td></tr></table>")
                .paragraphs())
        .endsWith("街道 盏数", "渔市口 12");
  }

  @Test
  void readsATableInBarsAndDropsItsRule() {
    assertThat(read("| 街道 | 盏数 |", "| --- | :--: |", "| 渔市口 | 12 |").paragraphs())
        .endsWith("街道 盏数", "渔市口 12");
  }

  @Test
  void removesDollarSignsAroundFigures() {
    assertThat(read("到年底,全区的路灯有$97.5\\%$换成了新灯,每盏省电$ 40 $度。").body()).contains("有97.5%换成", "省电40度");
  }

  @Test
  void keepsDollarPrices() {
    assertThat(read("一盏灯从海外买来要$40,运费另算,装灯的人不收工钱,只要一碗热汤面。").body()).contains("$40");
  }

  @Test
  void ignoresARowWithoutText() {
    SourceText page = new SourceText("page.txt", List.of("|\u200f|", "**\u200f**"));
    assertThat(PageLines.of(page).size()).isZero();
  }
}
