package dev.chaoxin.digest.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.subscriptions.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopicMatcherTest {

  private static final ArchivedArticle KITES =
      article(
          "望潮报", "望潮区办起风筝节", List.of("三百只風箏升空，海 堤上站满了人。", "区文化馆的陆小舟说，ＡＩ 裁判第一次上场。"), List.of("方晓渡"));

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
  }

  @Test
  void findsAPersonInTheBylineOnlyWhenAskedForAPerson() {
    assertThat(matched("人:方晓渡")).isTrue();
    assertThat(matched("方晓渡")).isFalse();
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
    assertThat(matches.get(0).strength()).isGreaterThan(matches.get(1).strength());
  }

  @Test
  void forgetsATopicWithItsLastFollower() {
    for (String words : List.of("风筝", "风筝 海堤", "报:望潮报")) {
      TopicMatcher matcher = new TopicMatcher();
      Topic topic = Topic.of(words);
      int number = matcher.add(topic);
      assertThat(matcher.add(topic)).isEqualTo(number);
      matcher.remove(topic);
      assertThat(matcher.match(KITES)).hasSize(1);
      matcher.remove(topic);
      assertThat(matcher.match(KITES)).isEmpty();
      assertThat(matcher.numberOf(topic)).isEmpty();
      matcher.remove(topic);
      assertThat(matcher.add(topic)).isEqualTo(number);
      assertThat(matcher.match(KITES)).hasSize(1);
    }
  }

  private static boolean matched(String words) {
    return !TopicMatcher.of(List.of(Topic.of(words))).match(KITES).isEmpty();
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
