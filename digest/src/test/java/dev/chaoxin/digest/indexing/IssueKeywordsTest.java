package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueKeywordsTest {

  private static ArticleIndex article(String... words) {
    return new ArticleIndex(
        List.of(words).stream()
            .map(word -> new Keyword(word, Keyword.Kind.TERM, 0.5, List.of(0)))
            .toList(),
        "",
        List.of(),
        Optional.empty());
  }

  private static final List<ArticleIndex> DAY =
      List.of(article("潮汐能", "招商引资"), article("招商引资"), article("招商引资", "灯塔"));

  @Test
  void ranksTheKeywordOfMostArticlesFirst() {
    List<IssueKeywords.Entry> entries = IssueKeywords.of(DAY);
    assertThat(entries).extracting(IssueKeywords.Entry::text).containsExactly("招商引资", "潮汐能", "灯塔");
    assertThat(entries.get(0).articles()).isEqualTo(3);
  }

  @Test
  void findsKeywordsThatAreNewToTheArchive() {
    List<IssueKeywords.Entry> rising =
        IssueKeywords.rising(DAY, 1000, word -> word.equals("招商引资") ? 990 : 1);
    assertThat(rising).extracting(IssueKeywords.Entry::text).containsExactly("潮汐能", "灯塔");
  }
}
