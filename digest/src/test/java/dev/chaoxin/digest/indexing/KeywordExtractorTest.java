package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordExtractorTest {

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  private static List<String> words(String headline, String body) {
    return INDEXER.index(headline, body).keywords().stream().map(Keyword::text).toList();
  }

  @Test
  void joinsATermThatTheSegmenterSplits() {
    String body = "望潮区与山北县签订浪涌协作协议。浪涌协作今年是第三年。双方说,浪涌协作让海产进山。";
    assertThat(words("", body)).contains("浪涌协作");
  }

  @Test
  void keepsAQuotedNameInOnePiece() {
    assertThat(words("", "望潮区发布“潮生八景”路线。“潮生八景”从灯塔开始。")).contains("潮生八景");
  }

  @Test
  void keepsANumberThatIsPartOfAName() {
    String body = "五大潮汐平台成立一周年。五大潮汐平台今年发电。五大潮汐平台招人,五大潮汐平台修路。";
    assertThat(words("五大潮汐平台成立一周年", body)).contains("五大潮汐平台");
  }

  @Test
  void excludesCounts() {
    String body = "望潮区调整六处边界。六处边界今年改划。居民说,六处边界早该改。";
    assertThat(words("六处边界改划", body)).doesNotContain("六处边界");
    assertThat(words("潮汐一号工程开工", "潮汐一号工程开工。一号工程投资三亿元。")).anyMatch(w -> w.contains("一号工程"));
  }

  @Test
  void excludesFragmentsOfALongerTerm() {
    String body = "望潮湾青年友好灯塔昨天亮灯。青年友好灯塔由学生设计。走进青年友好灯塔,灯光柔和。";
    assertThat(words("青年友好灯塔亮灯", body)).doesNotContain("友好灯塔", "友好灯");
  }

  @Test
  void excludesWordsOfMannerAndPlace() {
    assertThat(words("停下来的缫丝机", "缫丝机停下来了,抽到旧厂房的人坐着等,大家在棚里喝茶。棚里的人快一点也好。缫丝机停下来那天,大家坐着。"))
        .contains("缫丝机")
        .doesNotContain("停下来", "抽到", "坐着", "棚里", "快一点");
  }

  @Test
  void excludesAnOfficeWithoutItsDistrict() {
    assertThat(words("", "区市场监督管理局昨日检查药店。市场监督管理局有关负责人说,药店都合格。药店今后每月查一次。"))
        .contains("区市场监督管理局", "药店")
        .doesNotContain("市场监督管理局", "市场监督管理局有关");
  }

  @Test
  void excludesAdjacentNames() {
    String body = "区委书记程望澜、院长李明、区长陆知敏出席开工仪式。程望澜说,欢迎。李明说,谢谢。陆知敏主持。";
    assertThat(words("程望澜李明陆知敏参加", body)).doesNotContain("李明陆", "明陆", "澜李明");
  }

  @Test
  void findsTheSubjectWithoutAHeadline() {
    String body = "本报讯 昨天,望潮区第一座固态电池工厂投产。固态电池工厂由海川能源建设,年产固态电池一百万只。";
    assertThat(words("", body).subList(0, 2)).anyMatch(word -> word.contains("固态电池"));
  }

  @Test
  void findsNoKeywordsInOfficialProse() {
    assertThat(words("", "会议强调,要提高认识,加强领导,抓好落实,推动工作。")).isEmpty();
  }

  @Test
  void isDeterministic() {
    String body = "乙岛海胆和甲岛海胆。";
    assertThat(words("", body)).isEqualTo(words("", body));
  }

  @Test
  void hasAReasonForEachWeight() {
    assertThat(KeywordFeature.values())
        .allMatch(feature -> feature.weight != 0 && !feature.reason.isBlank());
    assertThat(SentenceFeature.values())
        .allMatch(feature -> feature.weight != 0 && !feature.reason.isBlank());
  }
}
