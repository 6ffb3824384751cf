package dev.chaoxin.digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.GoldPage;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.PageReadings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PDF page is read column by column, with headings by font size. */
class PdfPagesTest {

  private static final List<Article> ARTICLES =
      new IssueReader().read(GoldPage.named("plain-marks-none").source()).get(0).issue().articles();

  @Test
  void readsAPdfColumnByColumn() {
    List<Article> articles = articles(twoArticles());
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).headline()).contains("夜读灯光亮到十点半");
    assertThat(articles.get(0).paragraphs())
        .containsExactlyElementsOf(ARTICLES.get(1).paragraphs());
    assertThat(articles.get(1).headline()).contains("我区新增市场主体一千八百余户");
    assertThat(articles.get(1).paragraphs())
        .containsExactlyElementsOf(ARTICLES.get(2).paragraphs());
  }

  @Test
  void readsCloselySetColumnsUnderASpanningHeadline() {
    Article article = ARTICLES.get(1);
    PdfBuilder pdf = new PdfBuilder();
    pdf.set(60, 1000, 16, "高启程在夜读现场时强调");
    pdf.set(60, 972, 28, "夜读灯光亮到十点半");
    double y = 954;
    pdf.column(60, y, 10, 24, "　　本报讯 " + article.paragraphs().get(0));
    pdf.column(340, y, 10, 24, "　　" + article.paragraphs().get(1));
    Article read = articles(pdf).get(0);
    assertThat(read.kicker()).contains("高启程在夜读现场时强调");
    assertThat(read.headline()).contains("夜读灯光亮到十点半");
    assertThat(read.paragraphs()).containsExactlyElementsOf(article.paragraphs().subList(0, 2));
  }

  @Test
  void joinsAHeadlineOnTwoLines() {
    PdfBuilder pdf = new PdfBuilder();
    pdf.set(60, 1000, 24, "夜读灯光亮到十点半");
    pdf.set(60, 968, 24, "书桌一直排到走廊上");
    pdf.column(60, 930, 10, 24, "　　本报讯 " + ARTICLES.get(1).paragraphs().get(0));
    assertThat(articles(pdf).get(0).headline()).contains("夜读灯光亮到十点半 书桌一直排到走廊上");
  }

  @Test
  void continuesInTheNextColumnEvenAfterAFullStop() {
    PdfBuilder pdf = new PdfBuilder();
    pdf.set(60, 1000, 24, "渔市口添了一盏灯");
    pdf.column(60, 960, 10, 22, "　　本报讯 昨晚七点整,渔市口的灯亮了起来,照到对面的渔排上,连缆绳的影子都看得清楚了。");
    pdf.column(340, 960, 10, 22, "修灯的人往后每晚守到收市,天亮之前再来一次。");
    pdf.column(340, 946, 10, 22, "　　灯是码头上的老人们商量着要添的。");
    pdf.column(340, 932, 10, 22, "　　下个月轮到北岸。");
    pdf.column(340, 918, 10, 22, "　　到时候两岸的灯会一起亮。");
    List<String> paragraphs = articles(pdf).get(0).paragraphs();
    assertThat(paragraphs).hasSize(4);
    assertThat(paragraphs.get(0)).startsWith("昨晚七点整").endsWith("再来一次。");
  }

  @Test
  void dropsBrowserHeadersAndFooters() {
    PdfBuilder pdf = new PdfBuilder();
    pdf.set(30, 1080, 8, "2024/3/15, 08:15");
    pdf.set(60, 1000, 24, "夜读灯光亮到十点半");
    pdf.column(60, 960, 10, 24, "　　本报讯 " + ARTICLES.get(1).paragraphs().get(0));
    pdf.set(30, 20, 8, "https://example.org/paper/a.html");
    pdf.set(700, 20, 8, "1/2");
    IssueReading reading = PageReadings.read(pdf.bytes());
    assertThat(reading.issue().articles()).hasSize(1);
    assertThat(reading.dropped()).hasSize(3);
  }

  @Test
  void readsRadicalsAsCharacters() {
    PdfBuilder pdf = new PdfBuilder();
    pdf.set(60, 1000, 24, "⻘年⼈在码头修好了⼀盏灯⸺渔市口");
    pdf.column(60, 960, 10, 24, "　　本报讯 " + ARTICLES.get(1).paragraphs().get(0));
    assertThat(articles(pdf).get(0).headline().orElseThrow()).startsWith("青年人在码头修好了一盏灯");
  }

  /** Two articles, each with a headline across two columns. */
  private static PdfBuilder twoArticles() {
    PdfBuilder pdf = new PdfBuilder();
    double y = 1000;
    for (int a = 1; a <= 2; a++) {
      Article article = ARTICLES.get(a);
      pdf.set(60, y, 28, article.headline().orElseThrow());
      y -= 50;
      pdf.set(60, y, 10, "■记者 白露");
      y -= 30;
      double left = pdf.column(60, y, 10, 24, "　　本报讯 " + article.paragraphs().get(0));
      double right = pdf.column(340, y, 10, 24, "　　" + article.paragraphs().get(1));
      y = Math.min(left, right) - 60;
    }
    return pdf;
  }

  private static List<Article> articles(PdfBuilder pdf) {
    return PageReadings.read(pdf.bytes()).issue().articles();
  }
}
