package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIndexerTest {

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  private static final String HEADLINE = "程望澜在调研潮汐能产业时强调 让望潮湾成为海洋能源之城";

  private static final String BODY =
      """
      本报讯(记者 温小舟)春意正浓,海风徐来。3日上午,区委书记程望澜到望潮湾潮汐能试验基地调研潮汐能产业。\
      她强调,要把潮汐能产业作为全区的新赛道,加快建设望潮湾潮汐能试验基地。陆知远、申屠明参加。
      在试验基地,程望澜看了新下水的潮汐机组。望潮海能科技有限公司负责人介绍,机组一年可以发电两百万度,够一千户人家用。
      此外,望潮大学将在基地旁边设立海洋能源学院,今年秋天招收第一届学生。潮汐能产业的人才由此有了来处。
      """;

  private static final ArticleIndex INDEX = INDEXER.index(HEADLINE, BODY);

  private static List<String> words(ArticleIndex index) {
    return index.keywords().stream().map(Keyword::text).toList();
  }

  @Test
  void findsWhatTheArticleIsAbout() {
    assertThat(words(INDEX).subList(0, 5)).contains("程望澜", "潮汐能产业");
  }

  @Test
  void excludesOfficialProse() {
    assertThat(words(INDEX)).doesNotContain("强调", "调研", "加快", "建设", "记者", "本报讯", "区委书记", "产业");
  }

  @Test
  void recognizesThePersonInTheHeadline() {
    assertThat(INDEX.keywords())
        .filteredOn(keyword -> keyword.text().equals("程望澜"))
        .singleElement()
        .extracting(Keyword::kind)
        .isEqualTo(Keyword.Kind.PERSON);
  }

  @Test
  void excludesAttendeesAndReporters() {
    assertThat(words(INDEX)).doesNotContain("陆知远", "申屠明", "温小舟");
  }

  @Test
  void givesTheOffsetsOfEveryOccurrence() {
    String text = HEADLINE + "\n" + BODY;
    for (Keyword keyword : INDEX.keywords()) {
      assertThat(keyword.offsets()).isNotEmpty().isSorted();
      for (int at : keyword.offsets()) {
        assertThat(text.substring(at)).startsWith(keyword.text());
      }
    }
  }

  @Test
  void countsOffsetsFromTheLineFeedWithoutAHeadline() {
    Keyword first = INDEXER.index("", BODY).keywords().get(0);
    assertThat(("\n" + BODY).substring(first.offsets().get(0))).startsWith(first.text());
  }

  @Test
  void ordersKeywordsByWeight() {
    assertThat(INDEX.keywords().stream().map(k -> -k.weight()).toList()).isSorted();
    assertThat(INDEX.keywords()).allMatch(keyword -> keyword.weight() > 0);
  }

  @Test
  void summarizesInSentencesOfTheArticle() {
    assertThat(INDEX.summary()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    for (String sentence : INDEX.summary()) {
      assertThat(BODY).contains(sentence);
      assertThat(sentence).endsWith("。");
    }
    assertThat(String.join("", INDEX.summary())).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void summarizesWithoutDatelineAttendanceListAndDependentSentences() {
    assertThat(INDEX.summary())
        .noneMatch(s -> s.contains("本报讯") || s.contains("参加") || s.startsWith("此外"));
    assertThat(INDEX.line()).contains("潮汐能");
  }

  @Test
  void isDeterministic() {
    assertThat(ArticleIndexer.open().index(HEADLINE, BODY)).isEqualTo(INDEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "潮",
        "。",
        "。。。。",
        "Hello, world. Nothing Chinese here.",
        "12345 67890",
        "🌊🌊🌊今天😀涨潮🌊了。",
        "\ud83c",
        "潮\udf0a\ud83c汐",
        "\u0000\u0007\u001b[31m潮汐\u200b能\ufeff",
        "<script>alert('潮汐')</script><p>望潮湾潮汐能&nbsp;</p>",
        "“““““《《《（（（",
        "Ⅻ㍿ﷺ𠮷野家𠀀"
      })
  void handlesAnyInput(String text) {
    assertThat(INDEXER.index("", text)).isNotNull();
    assertThat(INDEXER.index(text, "")).isNotNull();
    assertThat(INDEXER.index(text, text)).isNotNull();
  }

  @Test
  void handlesAMegabyteWithoutAFullStop() {
    ArticleIndex index = INDEXER.index("", "望潮湾潮汐能试验基地落成".repeat(90_000));
    assertThat(index.keywords()).isNotEmpty();
  }
}
