package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedEntitiesTest {

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  private static List<String> persons(String text) {
    return INDEXER.names("", text).persons();
  }

  private static List<String> organisations(String text) {
    return INDEXER.names("", text).organisations();
  }

  @Test
  void findsAPersonByTheRoleBeforeTheName() {
    assertThat(persons("昨天下午,区委书记程望澜来到望潮湾。")).containsExactly("程望澜");
  }

  @Test
  void findsAPersonByTheVerbAfterTheName() {
    assertThat(persons("陆知远强调,要守住堤防。")).containsExactly("陆知远");
  }

  @Test
  void findsTheNamesInAnAttendanceList() {
    assertThat(persons("会议昨天结束。陆知远、温小舟、郑岚参加。")).containsExactlyInAnyOrder("陆知远", "温小舟", "郑岚");
  }

  @Test
  void findsCompoundSurnames() {
    assertThat(persons("院长欧阳望舒介绍,学院今年招生。申屠明、诸葛若水出席。"))
        .containsExactlyInAnyOrder("欧阳望舒", "申屠明", "诸葛若水");
  }

  @Test
  void findsTheReporterInADateline() {
    assertThat(persons("本报讯 (首席记者 温小舟)潮汐站昨天开工。")).containsExactly("温小舟");
  }

  @Test
  void doesNotMistakeWordsForNames() {
    assertThat(persons("要精准施策、强链补链,向高质量发展要效益。方向明确,成效明显。时间紧,任务重。")).isEmpty();
  }

  @Test
  void prefersTheWholeNameToItsBeginning() {
    assertThat(persons("区长董毓岚强调安全。董毓岚一行来到堤上。随后,董毓岚指出问题。")).containsExactly("董毓岚");
  }

  @Test
  void doesNotMistakeNumeralsForNames() {
    assertThat(persons("各方代表齐聚一堂。四梁八柱已经立起。")).isEmpty();
  }

  @Test
  void findsADoubtfulNameBesideACertainOne() {
    assertThat(persons("成立冬昨天来了。")).isEmpty();
    assertThat(persons("陆知远、温小舟、成立冬参加调研。")).contains("成立冬");
  }

  @Test
  void findsAGivenNameThatIsAWord() {
    assertThat(persons("昨天下午,区领导陆向前赴北塘街道。")).containsExactly("陆向前");
  }

  @Test
  void findsAWithheldName() {
    assertThat(persons("嫌疑人郑某介绍了经过。")).containsExactly("郑某");
  }

  @Test
  void findsACompanyWithAnUnknownName() {
    assertThat(organisations("调研组走访了龙焱公司。")).containsExactly("龙焱公司");
  }

  @Test
  void findsOrganisationsByTheirEndings() {
    assertThat(organisations("浙江望潮海能科技有限公司和浙江海洋大学昨天签约。")).contains("浙江望潮海能科技有限公司", "浙江海洋大学");
  }

  @Test
  void findsAnOfficeByItsDistrict() {
    assertThat(organisations("记者从市投资促进局了解到,区经信科技局昨天发布公告。")).contains("市投资促进局", "区经信科技局");
  }

  @Test
  void findsAnOfficeOfManyWordsByItsDistrict() {
    assertThat(organisations("区人力资源和社会保障局、区住房和城乡建设局昨日联合发布通知。"))
        .containsExactly("区人力资源和社会保障局", "区住房和城乡建设局");
    assertThat(organisations("杭州市第二人民医院昨日义诊,街道办事处腾出了礼堂。")).containsExactly("杭州市第二人民医院");
  }

  @Test
  void findsAnOfficeByItsPlace() {
    assertThat(organisations("白杨街道党工委昨日开会。")).containsExactly("白杨街道党工委");
    assertThat(organisations("临平区市场监督管理局昨日检查药店。")).containsExactly("临平区市场监督管理局");
    assertThat(organisations("居民在街道党工委开会。")).isEmpty();
  }

  @Test
  void excludesCountsAndVerbsFromNames() {
    assertThat(organisations("一家布艺工作室招人。两个小区划给归帆小学。"))
        .noneMatch(name -> name.contains("一家") || name.contains("划给"));
  }

  @Test
  void findsAnOrganisationWithoutItsCommittee() {
    assertThat(organisations("浙江大学党委昨日开会。")).containsExactly("浙江大学");
  }

  @Test
  void excludesTypesOfOrganisations() {
    assertThat(organisations("建设研究型大学,服务科技型企业,办好行业协会。")).isEmpty();
  }

  @Test
  void findsOrganisationsInAList() {
    assertThat(organisations("园区已有甲川电子、巨澜光电、蓝礁生物等企业。")).contains("巨澜光电", "蓝礁生物");
  }

  @Test
  void findsTheShortFormOfACompany() {
    ArticleIndex index = INDEXER.index("", "杭州鲸昇淼新能源科技有限公司昨天投产。程望澜来到杭州鲸昇淼新能源科技有限公司,看了固态电池生产线。");
    assertThat(index.keywords()).anyMatch(k -> k.text().contains("鲸昇淼"));
  }
}
