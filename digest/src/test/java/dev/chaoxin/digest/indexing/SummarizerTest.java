package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummarizerTest {

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  @Test
  void skipsAnOpeningThatOnlySetsTheScene() {
    ArticleIndex index =
        INDEXER.index("潮汐能试验基地开工", "春江水暖,万象更新。\n3日,望潮湾潮汐能试验基地开工。试验基地明年发电,潮汐能从此进入千家万户。");
    assertThat(index.line()).doesNotContain("万象更新");
    assertThat(index.summary()).noneMatch(s -> s.contains("万象更新"));
  }

  @Test
  void skipsASentenceThatDependsOnTheOneBefore() {
    ArticleIndex index =
        INDEXER.index("程望澜调研潮汐能", "3日,程望澜调研潮汐能产业。他看了潮汐能机组。此外,潮汐能学院秋天招生。他强调,潮汐能产业是新赛道,要加快潮汐能基地建设。");
    assertThat(index.summary())
        .isNotEmpty()
        .noneMatch(s -> s.startsWith("他") || s.startsWith("此外"));
  }

  @Test
  void addsWhatTheOnlyPersonInTheLineSaid() {
    String first = "3日,望潮区区委书记程望澜调研潮汐能产业。";
    String followUp = "他在座谈会上强调,潮汐能产业是新赛道,要加快潮汐能基地建设。";
    ArticleIndex index = INDEXER.index("程望澜调研潮汐能", first + followUp + "潮汐能学院秋天招生。");
    assertThat(index.summary()).containsExactly(first, followUp);
    assertThat(index.line()).isEqualTo(first);
  }

  @Test
  void omitsAPronounWithSeveralPossibleAntecedents() {
    String followUp = "他强调,潮汐能产业是新赛道,要加快潮汐能基地建设。";
    String two = "3日,望潮区区委书记程望澜会见望潮大学校长陆鸣岐。";
    assertThat(INDEXER.index("程望澜会见陆鸣岐", two + followUp).summary()).containsExactly(two);
    String nobody = "3日,潮汐能产业调研座谈会召开。";
    assertThat(INDEXER.index("潮汐能产业座谈", nobody + followUp).summary()).containsExactly(nobody);
  }

  @Test
  void mayEndWithADemand() {
    String first = "3日,程望澜在望潮湾调研潮汐能。";
    String second = "要加快望潮湾潮汐能学院和潮汐能基地建设,让潮汐能学院秋天招生。";
    ArticleIndex index = INDEXER.index("让潮汐能学院秋天招生 加快潮汐能基地建设", first + "他看了机组。" + second);
    assertThat(index.summary()).containsExactly(first, second);
  }

  @Test
  void addsALongSentenceWithTheMissingKeywords() {
    String first = "10日,程望澜召开专题会议,研究望潮湾工作。";
    String second =
        "程望澜要求,加强规划,压实责任,主动协调,倒排工期,挂图作战,一件一件抓落实,把望潮湾的潮汐能试验基地、海水淡化厂和渔业码头建成,让周边的居民和企业早日用上。";
    ArticleIndex index = INDEXER.index("程望澜研究望潮湾工作", first + second);
    assertThat(index.summary()).containsExactly(first, second);
  }

  @Test
  void addsNoRedundantSentence() {
    String first = "望潮湾潮汐站昨天并网发电。";
    ArticleIndex index = INDEXER.index("望潮湾潮汐站并网发电", first + "大家都很高兴,纷纷鼓掌,笑着走来走去,说了许多话。");
    assertThat(index.summary()).containsExactly(first);
  }

  @Test
  void prefersTheMostCentralSentence() {
    String central = "程望澜来到望潮湾潮汐站,现场看了潮汐机组检修,了解望潮湾潮汐站检修和机组管理。";
    ArticleIndex index =
        INDEXER.index(
            "程望澜调研",
            "3日,区委书记程望澜现场调研。" + central + "潮汐站检修事关潮汐机组安全,机组管理要跟上。潮汐机组检修每年一次。望潮湾潮汐站今年检修三台机组。");
    assertThat(index.line()).isEqualTo(central);
  }

  @Test
  void acceptsAWordThatOnlyStartsLikeAnOpener() {
    ArticleIndex index = INDEXER.index("", "也门的渔船昨天到达望潮港。港口工人卸下了两吨鱼。");
    assertThat(index.line()).startsWith("也门");
  }

  @Test
  void summarizesABriefByItself() {
    String brief = "昨天下午,望潮区慈善总会为渔民送去救生衣。";
    assertThat(INDEXER.index("", brief).summary()).containsExactly(brief);
  }

  @Test
  void skipsASentenceCutOffByAColumn() {
    ArticleIndex index = INDEXER.index("潮汐站开工", "望潮湾潮汐站昨天开工。\n潮汐站的潮汐机组明年可以为潮汐湾的居民");
    assertThat(index.summary()).containsExactly("望潮湾潮汐站昨天开工。");
  }

  @Test
  void skipsASentenceCutOffAfterAQuotation() {
    String first = "8日,望潮湾潮汐站召开潮汐机组检修大会。";
    ArticleIndex index =
        INDEXER.index("潮汐站推进“潮汐计划”", first + "程望澜强调,今年潮汐站要实施潮汐机组检修的“潮汐计划”\n三年行动方案的第一年。大家鼓掌。");
    assertThat(index.summary()).noneMatch(s -> s.endsWith("”"));
  }

  @Test
  void skipsAReferenceToAnotherPage() {
    String first = "望潮湾潮汐站昨天并网发电。";
    ArticleIndex index = INDEXER.index("潮汐站并网发电", first + "\n(潮汐站并网发电的潮汐机组详细报道见第2版)");
    assertThat(index.summary()).containsExactly(first);
  }

  @Test
  void stripsTheDateline() {
    ArticleIndex index = INDEXER.index("", "新华社望潮10月8日电（记者温小舟）望潮湾潮汐站8日正式并网发电。（完）");
    assertThat(index.line()).isEqualTo("望潮湾潮汐站8日正式并网发电。");
  }

  @Test
  void acceptsAHeadingIfTheHeadlineIsMissing() {
    ArticleIndex index = INDEXER.index("", "望潮湾潮汐站并网发电\n望潮湾潮汐站8日正式并网发电,这是望潮区第一座潮汐站。居民高兴。");
    assertThat(index.line()).contains("潮汐站");
    assertThat(index.summary()).allMatch(s -> s.contains("潮汐站") || s.contains("居民"));
  }

  @Test
  void doesNotSplitAQuotation() {
    String quoted = "程望澜说:“潮来了。我们等了很久。”";
    ArticleIndex index = INDEXER.index("", quoted + "\n望潮湾潮汐站昨天并网发电。");
    assertThat(index.summary()).allMatch(s -> s.equals(quoted) || s.equals("望潮湾潮汐站昨天并网发电。"));
  }

  @Test
  void proposesAHeadlineInTheArticlesWords() {
    String body = "昨天下午,望潮湾潮汐站并网发电,程望澜到场。潮汐站可供一千户用电。";
    ArticleIndex index = INDEXER.index("", body);
    assertThat(index.proposedHeadline()).isPresent();
    assertThat(body).contains(index.proposedHeadline().orElseThrow());
    assertThat(index.proposedHeadline().orElseThrow()).contains("潮汐站").doesNotStartWith("昨天");
  }

  @Test
  void proposesNoHeadlineIfThereIsOne() {
    assertThat(INDEXER.index("潮汐站并网", "望潮湾潮汐站昨天并网发电。").proposedHeadline()).isEmpty();
  }
}
