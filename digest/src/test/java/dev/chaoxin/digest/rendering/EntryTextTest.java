package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.DigestPreferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EntryTextTest {

  private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

  private static final ArchivedArticle BRIEF =
      ArticleBuilder.article(9)
          .proposedHeadline("副区长沈望舒走访三家船厂,看望一线工人")
          .summary("前天上午,副区长沈望舒走访三家船厂,看望一线工人。")
          .archived();

  @Test
  void saysOnceWhatTheProposedHeadlineSaysAlready() {
    assertThat(set(BRIEF, DigestPreferences.Length.SUMMARIES).summary()).isEmpty();
    assertThat(set(BRIEF, DigestPreferences.Length.LINES).summary()).isEmpty();

    Digest digest =
        new Digest(
            LocalDate.of(2025, 3, 11),
            SIMPLIFIED,
            List.of(new Digest.Entry(BRIEF, List.of("船厂"))),
            0);
    assertThat(new TextRenderer().render(digest)).containsOnlyOnce("看望一线工人");
    assertThat(String.join("", new TelegramRenderer().render(digest)))
        .containsOnlyOnce("看望一线工人")
        .doesNotContain("blockquote");
  }

  @Test
  void keepsTheSentencesBesideTheOneThatTheHeadlineIs() {
    ArchivedArticle article =
        ArticleBuilder.article(9)
            .proposedHeadline("望潮大桥合龙")
            .summary("昨日,望潮大桥合龙。", "全桥长八百米,年底通车。")
            .archived();

    assertThat(set(article, DigestPreferences.Length.SUMMARIES).summary())
        .isEqualTo("全桥长八百米,年底通车。");
  }

  @Test
  void keepsTheSentenceThatTheNextOneLeansOn() {
    ArchivedArticle article =
        ArticleBuilder.article(9)
            .headline("沈望舒走访三家船厂")
            .summary("昨日,沈望舒走访三家船厂。", "她强调,要保证船期。")
            .archived();

    assertThat(set(article, DigestPreferences.Length.SUMMARIES).summary())
        .isEqualTo("昨日,沈望舒走访三家船厂。她强调,要保证船期。");
  }

  @Test
  void keepsASentenceThatSaysMoreThanTheHeadline() {
    ArchivedArticle article =
        ArticleBuilder.article(9)
            .headline("望潮大桥合龙")
            .summary("昨日,望潮大桥合龙,全桥长八百米,年底通车,过江从四十分钟缩到五分钟。")
            .archived();

    assertThat(set(article, DigestPreferences.Length.SUMMARIES).summary()).contains("八百米");
  }

  private static EntryText set(ArchivedArticle article, DigestPreferences.Length length) {
    return EntryText.of(
        1, new Digest.Entry(article, List.of()), length, DigestText.messages(SIMPLIFIED));
  }
}
