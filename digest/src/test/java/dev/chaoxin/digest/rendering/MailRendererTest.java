package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.composing.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailRendererTest {

  private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

  private static final String FOOTER = "<p>footer</p>";
  private static final ReaderValues PLAIN =
      new ReaderValues(0, article -> Optional.empty(), FOOTER);

  private final MailRenderer renderer = new MailRenderer();

  @Test
  void setsSubjectTextAndPage() {
    Digest.Entry first =
        new Digest.Entry(
            ArticleBuilder.article(1).headline("潮音桥今日通车").summary("全长三百米。").page(2).archived(),
            List.of("交通"));
    Digest.Entry second =
        new Digest.Entry(ArticleBuilder.article(2).headline("老街修缮完工").archived(), List.of("老街"));

    MailPayload mail = mail(new Digest(ArticleBuilder.DAY, SIMPLIFIED, List.of(first, second), 4));

    assertThat(mail.subject()).isEqualTo("2025年3月11日｜潮音桥今日通车（共 2 篇）");
    assertThat(mail.language()).isEqualTo("zh-Hans");
    assertThat(mail.text(PLAIN))
        .contains("1. 潮音桥今日通车\n全长三百米。\n望潮报 · 2025年3月11日 · 第 2 版\n因为你关注：交通\n")
        .endsWith("另有 4 篇合你的话题，今天没有排下。\n");
    assertThat(mail.html(PLAIN))
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"zh-Hans\"")
        .contains("name=\"color-scheme\"")
        .contains("老街修缮完工</div>")
        .contains("1. 潮音桥今日通车</h2>")
        .containsOnlyOnce(FOOTER);
  }

  @Test
  void letsNoTextBecomeMarkup() {
    Digest.Entry hostile =
        new Digest.Entry(
            ArticleBuilder.article(1)
                .headline("<script>alert(1)</script>\r\nBcc: x\u202E<p>footer</p>")
                .summary("</td></table>&amp;\u0000")
                .archived(),
            List.of("\"><img src=x>"));

    MailPayload mail = mail(new Digest(ArticleBuilder.DAY, SIMPLIFIED, List.of(hostile), 0));

    assertThat(mail.html(PLAIN))
        .containsOnlyOnce(FOOTER)
        .doesNotContain("<script", "<img", "\u202E", "\u0000")
        .contains("&lt;script&gt;")
        .contains("&lt;/td&gt;&lt;/table&gt;&amp;amp;");
    assertThat(mail.subject()).doesNotContain("\n", "\r", "\u202E");
  }

  @Test
  void keepsThePageUnderNinetyThousandBytes() {
    Digest.Entry entry =
        new Digest.Entry(
            ArticleBuilder.article(1).headline("&".repeat(400)).summary("<".repeat(900)).archived(),
            List.of("潮"));

    MailPayload mail =
        mail(new Digest(ArticleBuilder.DAY, SIMPLIFIED, Collections.nCopies(100, entry), 1));

    assertThat(mail.html(PLAIN).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(90_000);
    int shown = mail.html(PLAIN).split("</h2>", -1).length - 1;
    assertThat(shown).isBetween(10, 99);
    assertThat(mail.html(PLAIN)).contains("另有 " + (101 - shown) + " 篇");
    assertThat(mail.text(PLAIN))
        .contains("\n" + shown + ". ")
        .doesNotContain("\n" + (shown + 1) + ". ");
  }

  private MailPayload mail(Digest digest) {
    return MailPayload.parse(renderer.render(digest));
  }
}
