package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.archive.IssueLabel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparedArticlesTest {

  private static final IssueLabel TOMORROW =
      new IssueLabel(
          8, Optional.of("望潮报"), Optional.of(ArticleBuilder.DAY.plusDays(1)), "tomorrow");

  private final PreparedArticles texts = new PreparedArticles();

  @Test
  void givesTheTextThatWasMadeReady() {
    ArchivedArticle article = ArticleBuilder.article(1).headline("渔港开渔").archived();
    texts.prepare(List.of(article));

    ArticleText ready = texts.textOf(article);

    assertThat(texts.textOf(article)).isSameAs(ready);
    ArchivedArticle corrected = ArticleBuilder.article(1).headline("渔港休渔").archived();
    assertThat(texts.textOf(corrected).text()).contains("休渔");
  }

  @Test
  void keepsWhatIsReadyForALaterDay() {
    ArchivedArticle used = ArticleBuilder.article(1).headline("渔港开渔").archived();
    ArchivedArticle unused = ArticleBuilder.article(2).headline("茶园采茶").archived();
    ArchivedArticle later = ArticleBuilder.article(3).headline("盐田晒盐").issue(TOMORROW).archived();
    texts.prepare(List.of(used, unused, later));
    ArticleText ofUsed = texts.textOf(used);
    ArticleText ofUnused = texts.textOf(unused);
    ArticleText ofLater = texts.textOf(later);

    texts.retain(List.of(used));

    assertThat(texts.textOf(used)).isSameAs(ofUsed);
    assertThat(texts.textOf(unused)).isNotSameAs(ofUnused);
    assertThat(texts.textOf(later)).isSameAs(ofLater);
  }
}
