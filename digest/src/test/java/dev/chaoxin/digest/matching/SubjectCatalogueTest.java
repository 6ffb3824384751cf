package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectCatalogueTest {

  @Test
  void tellsWhatAnArticleIsAboutAndWhy() {
    List<SubjectHit> about =
        SubjectCatalogue.builtIn()
            .classify(
                TopicMatcherTest.article(
                    "望潮报", "望潮区幼儿园秋季招生开始", List.of("家长可在网上报名。", "全区新增三所小学，教师全部到位。"), List.of()));
    assertThat(about.get(0).subject().name()).isEqualTo("教育");
    assertThat(about.get(0).terms()).contains("幼儿园", "招生", "小学", "教师").doesNotContain("海塘");
  }

  @Test
  void saysNothingOfAnArticleThatMentionsASubjectOnce() {
    assertThat(
            SubjectCatalogue.builtIn()
                .classify(
                    TopicMatcherTest.article("望潮报", "风筝飞上天", List.of("他在学校门口等人。"), List.of())))
        .isEmpty();
  }

  @Test
  void offersSomeThirtySubjectsInThreeLanguages() {
    List<Subject> subjects = SubjectCatalogue.builtIn().subjects();
    assertThat(subjects).hasSizeBetween(28, 36);
    assertThat(subjects.get(0).name(Locale.ENGLISH)).isEqualTo("Science and technology");
    assertThat(subjects.get(0).name(Locale.forLanguageTag("zh-Hant"))).isEqualTo("科技創新");
    assertThat(subjects.get(0).name(Locale.forLanguageTag("zh-Hans"))).isEqualTo("科技创新");
  }

  @Test
  void weighsTermsAgainstASubject() {
    String file = "[桥梁 | 橋樑 | Bridges]\n大桥=6 桥牌=-9\n";
    SubjectCatalogue catalogue =
        ((CatalogueParseResult.Parsed) SubjectCatalogue.parse(file)).catalogue();
    assertThat(catalogue.classify(TopicMatcherTest.article("望潮报", "大桥通车", List.of(), List.of())))
        .singleElement()
        .matches(hit -> hit.terms().equals(List.of("大桥")));
    assertThat(catalogue.classify(TopicMatcherTest.article("望潮报", "大桥旁打桥牌", List.of(), List.of())))
        .isEmpty();
  }

  /** To the last bit: two articles of the same strength stand in the order of the paper. */
  @Test
  void givesTheSameScoreInWhateverOrderTheTermsAreGiven() {
    Random random = new Random(3);
    List<String> terms =
        new ArrayList<>(
            random
                .ints(400, 0x4e00, 0x9000)
                .distinct()
                .mapToObj(letter -> "大" + (char) letter + "桥")
                .toList());
    ArticleText article = ArticleText.of("通车", String.join("。", terms));
    double score = score(terms, article);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(terms, random);
      assertThat(score(terms, article)).isEqualTo(score);
    }
  }

  private static double score(List<String> terms, ArticleText article) {
    Map<String, Double> weights = new LinkedHashMap<>();
    terms.forEach(term -> weights.put(term, Math.exp(term.hashCode() & 31)));
    SubjectCatalogue catalogue =
        new SubjectCatalogue(List.of(new Subject("桥梁", "橋樑", "Bridges", weights)));
    return catalogue.classify(article).get(0).score();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "~~; 0; no subject",
        "# nothing; 1; no subject",
        "大桥=3; 1; before the first",
        "[桥 | 橋]/大桥; 1; three names",
        "[桥 | 橋 | ]/大桥; 1; 1 to 40",
        "[桥 | 橋 | Bridge/大桥; 1; not closed",
        "[桥 | 橋 | Bridge]//大桥=很; 3; not a number",
        "[桥 | 橋 | Bridge]/大桥=11; 2; -10 to 10",
        "[桥 | 橋 | Bridge]/大桥=0; 2; not 0",
        "[桥 | 橋 | Bridge]/=3; 2; no term",
        "[桥 | 橋 | Bridge]/大桥 大橋; 2; twice under 桥",
        "[桥 | 橋 | Bridge]/大桥/[橋 | 橋 | B]/路; 3; stands twice",
        "[桥 | 橋 | Bridge]/[路 | 路 | Road]/路; 2; no term speaks",
        "[桥 | 橋 | Bridge]/桥牌=-3; 2; no term speaks",
      })
  void refusesABrokenFileWithLineAndReason(String file, int line, String reason) {
    CatalogueParseResult reading = SubjectCatalogue.parse(file.replace('/', '\n'));
    assertThat(reading).isInstanceOf(CatalogueParseResult.Invalid.class);
    assertThat(((CatalogueParseResult.Invalid) reading).line()).isEqualTo(line);
    assertThat(((CatalogueParseResult.Invalid) reading).reason()).contains(reason);
  }

  @Property(tries = 300)
  void answersToAnyFile(@ForAll String file) {
    assertThat(SubjectCatalogue.parse("[甲 | 甲 | A]\n" + file)).isNotNull();
  }
}
