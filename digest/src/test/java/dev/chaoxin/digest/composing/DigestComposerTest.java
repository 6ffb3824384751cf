package dev.chaoxin.digest.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestComposerTest {

  private static final String[] SUBJECTS = {
    "石桥", "灯塔", "茶园", "渔港", "书院", "盐田", "老街", "江堤", "码头", "果园"
  };

  private final DigestComposer composer = new DigestComposer();

  @Test
  void bringsWhatMatchesAndSaysWhy() {
    ArchivedArticle harbour =
        ArticleBuilder.article(1).headline("渔港休渔").paragraphs("船只归港，茶香满街。").archived();
    ArchivedArticle school =
        ArticleBuilder.article(2).headline("书院开课").paragraphs("孩子们到齐了。").archived();

    Digest digest = compose(List.of(harbour, school), "茶", "渔港", "盐");

    assertThat(digest.entries()).containsExactly(new Digest.Entry(harbour, List.of("渔港", "茶")));
    assertThat(digest.omitted()).isEqualTo(new OmittedCount.Known(0));
    assertThat(digest.day()).isEqualTo(ArticleBuilder.DAY);
  }

  @Test
  void ranksAHeadlineBeforeAMentionAndAKeywordBeforeAPassingWord() {
    ArchivedArticle passing =
        ArticleBuilder.article(1).headline("区里开会").paragraphs("会上谈到灯塔。").position(9).archived();
    ArchivedArticle keyword =
        ArticleBuilder.article(2)
            .headline("夜航")
            .paragraphs("灯塔亮了。")
            .keywords("灯塔")
            .position(9)
            .archived();
    ArchivedArticle headline =
        ArticleBuilder.article(3).headline("灯塔百年").paragraphs("今年百岁。").position(9).archived();

    assertThat(ids(compose(List.of(passing, keyword, headline), "灯塔"))).containsExactly(3L, 2L, 1L);
  }

  @Test
  void ranksTheFrontPageBeforeTheInsideAndTodayBeforeYesterday() {
    IssueLabel yesterday =
        new IssueLabel(
            6, Optional.of("望潮报"), Optional.of(ArticleBuilder.DAY.minusDays(1)), "y.txt");
    ArchivedArticle old =
        ArticleBuilder.article(1).headline("灯塔一").page(2).issue(yesterday).archived();
    ArchivedArticle inside = ArticleBuilder.article(2).headline("灯塔二").page(2).archived();
    ArchivedArticle front = ArticleBuilder.article(3).headline("灯塔三").page(1).archived();
    ArchivedArticle notice =
        ArticleBuilder.article(4).headline("灯塔四").page(1).kind(ArticleKind.NOTICE).archived();

    assertThat(ids(compose(List.of(old, inside, front, notice), "灯塔")))
        .containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void bringsAStoryThatTwoPapersTellOnlyOnce() {
    String report = "望潮区昨日启用潮音桥新线，桥长三百一十米，双向四车道，两侧设人行道，通车首日车流平稳，交警全天值守。";
    IssueLabel other =
        new IssueLabel(8, Optional.of("海角晚报"), Optional.of(ArticleBuilder.DAY), "h.txt");
    ArchivedArticle first =
        ArticleBuilder.article(1).headline("潮音桥新线启用").paragraphs(report).page(1).archived();
    ArchivedArticle second =
        ArticleBuilder.article(2)
            .headline("新线今启用")
            .paragraphs(report + "市民称便。")
            .page(4)
            .issue(other)
            .archived();

    Digest digest = compose(List.of(first, second), "潮音桥", "车流");

    assertThat(ids(digest)).containsExactly(1L);
    assertThat(digest.omitted()).isEqualTo(new OmittedCount.Known(0));
  }

  @Test
  void bringsFiveATopicAndCountsTheRest() {
    List<ArchivedArticle> news = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      news.add(ArticleBuilder.article(i + 1).headline("茶园" + SUBJECTS[i]).archived());
    }
    news.add(ArticleBuilder.article(20).headline("渔港").position(20).archived());

    Digest digest = compose(news, "茶园", "渔港");

    assertThat(ids(digest)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 20L);
    assertThat(digest.omitted()).isEqualTo(new OmittedCount.Known(4));
  }

  @Test
  void bringsTwentyInAll() {
    List<ArchivedArticle> news = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (int i = 0; i < 4; i++) {
        news.add(ArticleBuilder.article(news.size() + 1).headline(subject + "之" + i).archived());
      }
    }

    Digest digest = compose(news, SUBJECTS);

    assertThat(digest.entries()).hasSize(20);
    assertThat(digest.omitted()).isEqualTo(new OmittedCount.Known(20));
  }

  @Test
  void followsTopicsAcrossScriptWidthAndCase() {
    ArchivedArticle article = ArticleBuilder.article(1).headline("區裡談ＡＩ").archived();

    assertThat(ids(compose(List.of(article), "ai"))).containsExactly(1L);
    assertThat(ids(compose(List.of(article), "区里"))).containsExactly(1L);
  }

  private Digest compose(List<ArchivedArticle> news, String... topics) {
    Subscriber reader =
        new Subscriber(
            1,
            Locale.forLanguageTag("zh-Hans"),
            ZoneId.of("Asia/Shanghai"),
            LocalTime.of(7, 30),
            false,
            Arrays.stream(topics).map(words -> new Topic(words, words)).toList(),
            List.of());
    return composer.compose(reader, news, ArticleBuilder.DAY, EditorMarks.NONE);
  }

  private static List<Long> ids(Digest digest) {
    return digest.entries().stream().map(entry -> entry.article().id()).toList();
  }
}
