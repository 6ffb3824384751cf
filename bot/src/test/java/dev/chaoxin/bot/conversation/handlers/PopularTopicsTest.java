package dev.chaoxin.bot.conversation.handlers;

import static dev.chaoxin.bot.conversation.BotFixture.article;
import static dev.chaoxin.bot.conversation.BotFixture.keyword;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.digest.indexing.Keyword.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopularTopicsTest {

  @TempDir Path folder;

  @Test
  void leavesOutCommonWordsUnlessTheyAreNamesOrQuoted() {
    try (BotFixture bot = BotFixture.empty(folder)) {
      List<BotFixture.IndexedArticle> articles = new ArrayList<>();
      articles.add(
          article(
              1,
              "老厂房里的新课堂",
              "十二名学员看完视频，领到钥匙，开始学做“游戏”，潮汐电站的固态电池也在课上。",
              keyword("学员", Kind.TERM, 9),
              keyword("视频", Kind.TERM, 9),
              keyword("钥匙", Kind.TERM, 9),
              keyword("游戏", Kind.TERM, 3),
              keyword("医院", Kind.ORGANISATION, 3),
              keyword("固态电池", Kind.TERM, 2)));
      for (String name : List.of("东河", "西河", "南河", "北河", "中河", "上河")) {
        articles.add(article(2, name + "清淤", name + "今起清淤。", keyword(name + "清淤", Kind.TERM, 1)));
      }
      bot.file("2026-03-12", "new.txt", articles);

      assertThat(PopularTopics.rank(bot.archive.articlesOf(LocalDate.of(2026, 3, 12))))
          .contains("固态电池", "游戏", "医院", "东河清淤")
          .doesNotContain("学员", "视频", "钥匙");
    }
  }
}
