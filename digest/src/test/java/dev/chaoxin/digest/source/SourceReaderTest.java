package dev.chaoxin.digest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.GoldPage;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.IssueReadingJson;
import dev.chaoxin.digest.reading.PageReadings;
import dev.chaoxin.digest.source.SourceResult.Refusal;
import dev.chaoxin.digest.source.SourceResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of any kind is opened as the same text, or refused with a reason. */
class SourceReaderTest {

  private static final GoldPage SIMPLIFIED = GoldPage.named("plain-marks-none");
  private static final GoldPage TRADITIONAL = GoldPage.named("traditional-taiwan");

  private final SourceReader reader = new SourceReader();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void opensTheSameTextInEveryEncoding(String charset) {
    assertThat(lines(SIMPLIFIED.text().getBytes(Charset.forName(charset))))
        .isEqualTo(SIMPLIFIED.lines());
  }

  @Test
  void opensATraditionalEditionInBig5() {
    assertThat(lines(TRADITIONAL.text().getBytes(Charset.forName("Big5"))))
        .isEqualTo(TRADITIONAL.lines());
  }

  @Test
  void opensTextWithAByteOrderMark() {
    assertThat(lines(("\ufeff" + SIMPLIFIED.text()).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SIMPLIFIED.lines());
  }

  @Test
  void readsATextCutInsideACharacter() {
    byte[] whole = SIMPLIFIED.text().getBytes(StandardCharsets.UTF_8);
    assertThat(lines(Arrays.copyOf(whole, whole.length - 2))).hasSizeGreaterThan(20);
  }

  @Test
  void refusesEmptyAndBlankFiles() {
    assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
    assertThat(refusal(" \n\u3000\n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.EMPTY);
  }

  @Test
  void refusesAnArchiveWhateverItsName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      zip.write(new byte[1 << 20]);
    }
    assertThat(refusal(bytes.toByteArray())).isEqualTo(Refusal.BINARY);
  }

  @Test
  void refusesPicturesAndBinaryData() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    byte[] random = new byte[4000];
    new java.util.Random(7).nextBytes(random);
    assertThat(refusal(png)).isEqualTo(Refusal.BINARY);
    assertThat(refusal(random)).isIn(Refusal.BINARY, Refusal.WRONG_ENCODING);
  }

  @Test
  void refusesFilesThatAreTooLarge() {
    assertThat(refusal(new byte[SourceReader.MAX_BYTES + 1])).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void refusesAPdfWithoutTextLayerAndADamagedOne() throws IOException {
    byte[] blank = save(new PDDocument());
    assertThat(refusal(blank)).isEqualTo(Refusal.NO_TEXT_LAYER);
    assertThat(refusal(Arrays.copyOf(blank, 40))).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void refusesAPasswordProtectedPdf() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(new PdfBuilder().set(60, 900, 10, "渔市口添了一盏灯").bytes())) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThat(refusal(bytes.toByteArray())).isEqualTo(Refusal.ENCRYPTED);
    }
  }

  @Test
  void readsFoundersMarkupByItsTags() {
    Article article = articles(founder().getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(article.kicker()).contains("高启程赴汀河流域调研");
    assertThat(article.headline()).contains("守住一河清水 让弹涂鱼回家");
    assertThat(article.deck()).contains("汀河三年变清");
    assertThat(article.byline()).containsExactly("温子衿");
    assertThat(article.paragraphs()).containsExactlyElementsOf(paragraphs(0));
  }

  @Test
  void readsOnlyNewspaperAndDateFromFoundersProperties() {
    IssueReading reading = PageReadings.read(founder().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.issue().masthead().newspaper()).contains("望潮报");
    assertThat(reading.issue().masthead().pressDate()).map(Object::toString).contains("2023-11-06");
    assertThat(IssueReadingJson.write(reading))
        .doesNotContain("alert")
        .doesNotContain("enpproperty");
  }

  @Test
  void readsTheHangzhouGroupsMarkupByItsTags() {
    String html =
        "<!DOCTYPE html><html><head><meta charset=gb2312></head><body><h3>高启程赴汀河流域调研</h3>"
            + "<h1>守住一河清水<br>让弹涂鱼回家</h1><h2>汀河三年变清</h2><div class=\"content\">"
            + "<p>　　■首席记者 温子衿</p><p>　　本报讯 "
            + String.join("</p><p>　　", paragraphs(0))
            + "</p></div></body></html>";
    Article article = articles(html.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(article.kicker()).contains("高启程赴汀河流域调研");
    assertThat(article.headline()).contains("守住一河清水 让弹涂鱼回家");
    assertThat(article.deck()).contains("汀河三年变清");
    assertThat(article.byline()).containsExactly("温子衿");
    assertThat(article.paragraphs()).containsExactlyElementsOf(paragraphs(0));
  }

  private static String founder() {
    return "<HTML><HEAD><title>望潮报</title><script>alert(1)</script></HEAD><BODY>"
        + "<!--enpproperty <founder-date>2023-11-06 23:59:57</founder-date><founder-pagenum>A01"
        + "</founder-pagenum><founder-papername>望潮报</founder-papername><founder-content>望潮报"
        + "</founder-content> /enpproperty--><table><tr><td class=font02><!--<npm:article-pretitle>-->"
        + "高启程赴汀河流域调研<!--</npm:article-pretitle>--></td></tr><tr><td class=font01><founder-title>"
        + "<!--<npm:article-title>-->守住一河清水<BR/>让弹涂鱼回家<!--</npm:article-title>--></founder-title>"
        + "</td></tr><tr><td class=font02><!--<npm:article-subtitle>-->汀河三年变清<!--</npm:article-subtitle>-->"
        + "</td></tr><tr><td><founder-author><!--<npm:article-author>-->温子衿<!--</npm:article-author>-->"
        + "</founder-author></td></tr></table><div id=ozoom><founder-content><!--<npm:article-content>--><P>　　本报讯 "
        + String.join("<P>&nbsp;&nbsp;&nbsp;&nbsp;", paragraphs(0))
        + "<!--</npm:article-content>--></founder-content></div><p onload=alert(2)></BODY></HTML>";
  }

  private static List<String> paragraphs(int article) {
    return new IssueReader()
        .read(SIMPLIFIED.source())
        .get(0)
        .issue()
        .articles()
        .get(article)
        .paragraphs();
  }

  private static byte[] save(PDDocument document) throws IOException {
    try (document) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private List<String> lines(byte[] bytes) {
    return assertThat(reader.open("page.txt", bytes))
        .asInstanceOf(type(SourceText.class))
        .actual()
        .lines();
  }

  private Refusal refusal(byte[] bytes) {
    return assertThat(reader.open("page.txt", bytes))
        .asInstanceOf(type(Refused.class))
        .actual()
        .reason();
  }

  private List<Article> articles(byte[] bytes) {
    return PageReadings.read(bytes).issue().articles();
  }
}
