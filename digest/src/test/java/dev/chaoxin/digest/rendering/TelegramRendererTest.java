package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.composing.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {

  private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

  private final TelegramRenderer renderer = new TelegramRenderer();

  @Test
  void setsAnEntryAsAReaderWouldLoveIt() {
    TelegramPayload message =
        only(digest(SIMPLIFIED, 3, new Digest.Entry(battery(), List.of("固态电池", "储能"))));

    assertThat(TelegramHtml.visible(message.html()))
        .isEqualTo(
            """
            潮信 · 2025年3月11日 星期二
            今天有 1 篇合你的话题。

            1. 望潮区固态电池中试线投产
            首批样品本月下线。
            关键词：固态电池、中试线
            望潮报 · 2025年3月11日 · 第 1 版
            因为你关注：固态电池、储能

            另有 3 篇合你的话题，今天没有排下。""");
    assertThat(message.html())
        .contains("<b>1. 望潮区固态电池中试线投产</b>")
        .contains("<blockquote expandable>首批样品本月下线。</blockquote>");
    assertThat(message.buttons())
        .containsExactly(List.of(new TelegramPayload.Button("全文 1", "a:41")));
  }

  @Test
  void speaksTheReadersLanguageAndLeavesTheArticleAsPrinted() {
    Digest.Entry entry = new Digest.Entry(battery(), List.of("储能"));

    assertThat(
            TelegramHtml.visible(only(digest(Locale.forLanguageTag("zh-Hant"), 0, entry)).html()))
        .contains("今天有 1 篇合你的話題")
        .contains("因為你關注：储能")
        .contains("固态电池中试线");
    assertThat(TelegramHtml.visible(only(digest(Locale.ENGLISH, 0, entry)).html()))
        .contains("Tuesday, 11 March 2025")
        .contains("One article on your topics today.")
        .contains("Because you follow: 储能");
  }

  @Test
  void numbersThePartsOfALongDigestAndKeepsEachEntryWhole() {
    List<Digest.Entry> entries = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      entries.add(
          new Digest.Entry(
              ArticleBuilder.article(i)
                  .headline("第" + i + "号堤段开工")
                  .summary("这一段长" + "很".repeat(280) + "长。")
                  .archived(),
              List.of("堤")));
    }

    List<TelegramPayload> parts =
        parts(digest(SIMPLIFIED, 0, entries.toArray(Digest.Entry[]::new)));

    assertThat(parts).hasSizeGreaterThan(2);
    int seen = 0;
    for (int part = 1; part <= parts.size(); part++) {
      String visible = TelegramHtml.visible(parts.get(part - 1).html());
      assertThat(visible)
          .hasSizeLessThanOrEqualTo(4096)
          .endsWith("（" + part + "/" + parts.size() + "）");
      for (List<TelegramPayload.Button> row : parts.get(part - 1).buttons()) {
        for (TelegramPayload.Button button : row) {
          seen++;
          assertThat(button.data()).isEqualTo("a:" + seen);
          assertThat(visible).contains(seen + ". 第" + seen + "号堤段开工\n这一段长").contains("长。");
        }
      }
    }
    assertThat(seen).isEqualTo(30);
  }

  @Property(tries = 200)
  void isWellFormedAndShortEnoughWhateverThePaperPrints(
      @ForAll String headline,
      @ForAll String sentence,
      @ForAll String topic,
      @ForAll @IntRange(min = 1, max = 20_000) int times,
      @ForAll @IntRange(max = 12) int entries) {
    ArchivedArticle article =
        ArticleBuilder.article(Long.MAX_VALUE)
            .headline((headline + "<b>&\u202E").repeat(times / 100 + 1))
            .summary(sentence.repeat(times / 50 + 1), "]]></blockquote>")
            .keywords(topic, sentence)
            .archived();
    Digest.Entry[] all = new Digest.Entry[entries];
    java.util.Arrays.fill(all, new Digest.Entry(article, List.of(topic, "a\nb")));

    for (TelegramPayload message : parts(digest(SIMPLIFIED, times, all))) {
      assertThat(TelegramHtml.visible(message.html()).strip())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(4096);
      assertThat(message.buttons().stream().flatMap(List::stream))
          .allMatch(button -> button.data().getBytes(StandardCharsets.UTF_8).length <= 64);
    }
  }

  @Test
  void takesAHeadlineOfAHundredKilobytes() {
    ArchivedArticle article = ArticleBuilder.article(1).headline("<潮>".repeat(33_334)).archived();

    String visible =
        TelegramHtml.visible(
            only(digest(SIMPLIFIED, 0, new Digest.Entry(article, List.of()))).html());

    assertThat(visible).contains("1. <潮><潮>").contains("…").hasSizeLessThan(400);
  }

  private static ArchivedArticle battery() {
    return ArticleBuilder.article(41)
        .headline("望潮区固态电池中试线投产")
        .summary("首批样品本月下线。")
        .keywords("固态电池", "中试线")
        .page(1)
        .archived();
  }

  private static Digest digest(Locale language, int left, Digest.Entry... entries) {
    return new Digest(ArticleBuilder.DAY, language, List.of(entries), left);
  }

  private TelegramPayload only(Digest digest) {
    assertThat(renderer.render(digest)).hasSize(1);
    return parts(digest).get(0);
  }

  private List<TelegramPayload> parts(Digest digest) {
    return renderer.render(digest).stream().map(TelegramPayload::parse).toList();
  }
}
