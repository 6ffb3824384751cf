package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopicMatcherTest {

  private static final ArchivedArticle KITES =
      article(
          "望潮报",
          "望潮区文化馆办起风筝节",
          List.of("三百只風箏升空，海 堤上站满了人。", "区文化馆的陆小舟说，ＡＩ 裁判第一次上场。"),
          List.of("方晓渡"));

  @Test
  void findsAWordInHeadlineAndText() {
    assertThat(matched("风筝")).isTrue();
    assertThat(matched("風箏節")).isTrue();
    assertThat(matched("文化馆")).isTrue();
    assertThat(matched("ai裁判")).isFalse();
    assertThat(matched("\"ai 裁判\"")).isTrue();
    assertThat(matched("龙舟")).isFalse();
  }

  @Test
  void findsAWordAcrossABlankOfTheScan() {
    assertThat(matched("海堤")).isTrue();
  }

  @Test
  void doesNotFindAWordAcrossHeadlineAndText() {
    assertThat(matched("风筝节三百")).isFalse();
  }

  @Test
  void obeysTheTopicLanguage() {
    assertThat(matched("风筝 文化馆")).isTrue();
    assertThat(matched("风筝 龙舟")).isFalse();
    assertThat(matched("龙舟|风筝")).isTrue();
    assertThat(matched("龙舟|皮划艇")).isFalse();
    assertThat(matched("风筝 -文化馆")).isFalse();
    assertThat(matched("风筝 -龙舟")).isTrue();
    assertThat(matched("风筝 -(文化馆 龙舟)")).isTrue();
    assertThat(matched("(龙舟|海堤) -(皮划艇|裁判)")).isFalse();
    assertThat(matched("报:望潮报 风筝")).isTrue();
    assertThat(matched("报:望潮报")).isTrue();
    assertThat(matched("报:临江报 风筝")).isFalse();
    assertThat(matched("风筝 -报:望潮报")).isFalse();
    assertThat(matched("人:陆小舟")).isTrue();
    assertThat(matched("题:文化")).isTrue();
    assertThat(matched("题:文化 风筝")).isTrue();
    assertThat(matched("题:文化 -风筝")).isFalse();
    assertThat(matched("风筝 -题:文化")).isFalse();
    assertThat(matched("题:金融")).isFalse();
  }

  @Test
  void findsAPersonInTheBylineOnlyWhenAskedForAPerson() {
    assertThat(matched("人:方晓渡")).isTrue();
    assertThat(matched("方晓渡")).isFalse();
  }

  @Test
  void doesNotFindAWordWhereTwoOthersMeet() {
    ArchivedArticle article =
        article("望潮报", "全区掀起大学习热潮", List.of("重大项目加快执法力度，担当作为。", "省政府工作组、大学生和高质量发展。"), List.of());
    for (String accident : List.of("大学习", "大项", "法力", "当作")) {
      boolean whole = accident.equals("大学习");
      assertThat(matches(accident, article)).as(accident).isEqualTo(whole);
      assertThat(matches("\"" + accident + "\"", article)).as(accident).isTrue();
    }
    for (String wanted : List.of("政府", "质量", "大学", "项目", "学习")) {
      assertThat(matches(wanted, article)).as(wanted).isTrue();
    }
    ArchivedArticle learning = article("望潮报", "全区掀起大学习热潮", List.of(), List.of());
    assertThat(matches("大学", learning)).isFalse();
    assertThat(matches("大学 学习", learning)).isFalse();
    assertThat(matches("学习 -大学", learning)).isTrue();
  }

  @Test
  void doesNotFindLatinLettersInsideAWord() {
    ArchivedArticle article = article("望潮报", "maintain 15G", List.of("AI与5G，app"), List.of());
    assertThat(matches("ai", article)).isTrue();
    assertThat(matches("main", article)).isFalse();
    assertThat(matches("5g", article)).isTrue();
    assertThat(matches("app", article)).isTrue();
  }

  @Test
  void tellsAPersonFromALongerWord() {
    ArchivedArticle article = article("望潮报", "王伟大展身手", List.of("这是伟大的时代，王伟说。"), List.of("林夏"));
    assertThat(matches("人:王伟", article)).isTrue();
    ArchivedArticle other = article("望潮报", "高山流水", List.of("在高山上看海。"), List.of("高山青"));
    ArchivedArticle longer = article("望潮报", "在海边", List.of("区长李明远说,堤上风大。"), List.of());
    assertThat(matches("人:李明", longer)).isFalse();
    assertThat(matches("人:李明远", longer)).isTrue();
    assertThat(matches("人:高山", article("望潮报", "在海边", List.of("爬高山青松间"), List.of("高山青")))).isFalse();
    assertThat(matches("人:高山青", other)).isTrue();
  }

  @Test
  void namesEachTopicOnceAndInOrder() {
    List<Topic> topics = new ArrayList<>();
    for (String words : List.of("海堤|风筝|裁判", "裁判", "龙舟", "风筝")) {
      topics.add(Topic.of(words));
    }
    assertThat(TopicMatcher.of(topics).match(KITES))
        .extracting(TopicMatch::topic)
        .containsExactly(0, 1, 3);
  }

  @Test
  void ranksAHeadlineAboveAMention() {
    TopicMatcher matcher = TopicMatcher.of(List.of(Topic.of("风筝节"), Topic.of("裁判")));
    List<TopicMatch> matches = matcher.match(KITES);
    assertThat(matches.get(0).score()).isGreaterThan(matches.get(1).score());
  }

  @Test
  void forgetsATopicWithItsLastFollower() {
    for (String words : List.of("风筝", "风筝 海堤", "报:望潮报", "题:文化")) {
      TopicMatcher matcher = new TopicMatcher();
      Topic topic = Topic.of(words);
      int number = matcher.add(topic);
      assertThat(matcher.add(topic)).isEqualTo(number);
      matcher.remove(topic);
      assertThat(matcher.match(KITES)).hasSize(1);
      matcher.remove(topic);
      assertThat(matcher.match(KITES)).isEmpty();
      assertThat(matcher.idOf(topic)).isEmpty();
      matcher.remove(topic);
      assertThat(matcher.add(topic)).isEqualTo(number);
      assertThat(matcher.match(KITES)).hasSize(1);
    }
  }

  @Test
  void findsEachOfManyTopics() {
    TopicMatcher matcher = new TopicMatcher();
    for (int i = 0; i < 5_000; i++) {
      String street = "第" + Integer.toString(i, 36) + "街";
      assertThat(matcher.add(Topic.of(street))).isEqualTo(2 * i);
      assertThat(matcher.add(Topic.of(street + " 路灯"))).isEqualTo(2 * i + 1);
    }
    for (int i = 0; i < 5_000; i += 97) {
      String street = "第" + Integer.toString(i, 36) + "街";
      assertThat(matcher.match(article("望潮报", street + "换上新路灯", List.of(), List.of())))
          .extracting(TopicMatch::topic)
          .containsExactly(2 * i, 2 * i + 1);
    }
  }

  /** One article after another, and some at the same time: none has anything of the others. */
  @Test
  void readsEachArticleByItself() {
    List<Topic> topics = new ArrayList<>();
    List<ArticleText> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String street = "第" + Integer.toString(i, 36) + "街";
      topics.add(Topic.of(street));
      topics.add(Topic.of(street + " -第" + Integer.toString(i + 1, 36) + "街"));
      // Short, long, and longer than anything is kept for.
      String next = "第" + Integer.toString((i + 2) % 300, 36) + "街";
      articles.add(ArticleText.of(street, ("从" + next + "走起").repeat(1 + i * i % 701)));
    }
    List<List<TopicMatch>> alone =
        articles.stream().map(article -> TopicMatcher.of(topics).match(article)).toList();
    assertThat(alone).allMatch(matches -> matches.size() >= 3);
    TopicMatcher matcher = TopicMatcher.of(topics);
    assertThat(articles.stream().map(matcher::match)).containsExactlyElementsOf(alone);
    for (int round = 0; round < 20; round++) {
      assertThat(articles.parallelStream().map(matcher::match).toList()).isEqualTo(alone);
    }
  }

  private static boolean matched(String words) {
    return matches(words, KITES);
  }

  private static boolean matches(String words, ArchivedArticle article) {
    return !TopicMatcher.of(List.of(Topic.of(words))).match(article).isEmpty();
  }

  static ArchivedArticle article(
      String paper, String headline, List<String> paragraphs, List<String> byline) {
    Article article =
        new Article(
            ArticleKind.NEWS,
            Optional.empty(),
            Optional.of(headline),
            Optional.empty(),
            Optional.empty(),
            byline,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            paragraphs,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            new LineSpan(1, 9));
    return new ArchivedArticle(
        1,
        new IssueLabel(1, Optional.of(paper), Optional.empty(), "a.txt"),
        1,
        article,
        new ArticleIndex(List.of(), headline, List.of(), Optional.empty()),
        Instant.EPOCH);
  }
}
