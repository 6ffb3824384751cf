package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArticleRendererTest {

  private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

  @Test
  void setsTheWholeArticle() {
    ArchivedArticle article =
        ArticleBuilder.article(5)
            .kicker("走进望潮")
            .headline("老码头亮灯")
            .dateline("本报讯（记者 钟听澜）")
            .crossheads("江风里的夜市")
            .paragraphs("昨晚七点，灯亮了。", "江风里的夜市", "摊主陆续出摊。")
            .byline("钟听澜")
            .page(3)
            .jump(4)
            .keywords("老码头", "夜市")
            .archived();

    List<TelegramPayload> pages = pages(article);

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).buttons()).isEmpty();
    assertThat(TelegramHtml.visible(pages.get(0).html()))
        .isEqualTo(
            """
            走进望潮
            老码头亮灯
            望潮报 · 2025年3月11日 · 第 3 版

            本报讯（记者 钟听澜） 昨晚七点，灯亮了。

            江风里的夜市

            摊主陆续出摊。

            署名：钟听澜
            下转第 4 版

            关键词：老码头、夜市""");
    assertThat(pages.get(0).html()).contains("<b>老码头亮灯</b>").contains("<b>江风里的夜市</b>");
  }

  @Test
  void endsEachPageAtTheEndOfASentence() {
    String sentence = "潮水一日两次涨到石阶的第七级，孩子们数过。";
    ArchivedArticle article =
        ArticleBuilder.article(5).headline("数潮").paragraphs(sentence.repeat(500)).archived();

    List<String> visible =
        pages(article).stream().map(page -> TelegramHtml.visible(page.html())).toList();

    assertThat(visible).hasSizeGreaterThan(2);
    assertThat(visible)
        .allSatisfy(
            page ->
                assertThat(page)
                    .hasSizeLessThanOrEqualTo(4096)
                    .containsPattern("孩子们数过。\\n\\n（\\d/\\d）$"));
    assertThat(visible.stream().skip(1)).allMatch(page -> page.startsWith("潮水一日两次"));
  }

  @Property(tries = 200)
  void losesNoCharacterAndCutsNone(
      @ForAll @Size(max = 5) List<String> paragraphs,
      @ForAll String headline,
      @ForAll @IntRange(min = 1, max = 300) int times) {
    String[] texts =
        paragraphs.stream().map(text -> (text + "😀。<").repeat(times)).toArray(String[]::new);
    ArchivedArticle article =
        ArticleBuilder.article(5).headline(headline.repeat(times)).paragraphs(texts).archived();

    String all =
        pages(article).stream()
            .map(page -> TelegramHtml.visible(page.html()))
            .peek(page -> assertThat(page).hasSizeLessThanOrEqualTo(4096))
            .map(page -> page.replaceFirst("\\n\\n（\\d+/\\d+）$", ""))
            .collect(Collectors.joining());

    for (String text : texts) {
      assertThat(squeezed(all)).contains(squeezed(CleanText.of(text)));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private static List<TelegramPayload> pages(ArchivedArticle article) {
    return ArticleRenderer.render(article, SIMPLIFIED).stream()
        .map(TelegramPayload::parse)
        .toList();
  }
}
