package dev.chaoxin.digest.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.search.query.SearchQuery.Word;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryParserTest {

  private static List<List<String>> groups(String typed) {
    return SearchQueryParser.parse(typed).groups().stream()
        .map(group -> group.stream().map(Word::text).toList())
        .toList();
  }

  @Test
  void wantsEveryWord() {
    assertThat(groups("码头 泊位")).containsExactly(List.of("码头"), List.of("泊位"));
    assertThat(groups("码头　AND 泊位")).containsExactly(List.of("码头"), List.of("泊位"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"新 码头\"", "“新 码头”", "「新 码头」", "\"新 码头"})
  void takesAPhraseWhole(String typed) {
    assertThat(groups(typed)).containsExactly(List.of("新 码头"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"夜市 OR 集市", "夜市|集市", "夜市 | 集市", "夜市｜集市"})
  void takesEitherWord(String typed) {
    assertThat(groups(typed)).containsExactly(List.of("夜市", "集市"));
  }

  @Test
  void leavesOutWhatIsNotWanted() {
    SearchQuery question = SearchQueryParser.parse("林望舒 -环保 －\"夜 市\"");
    assertThat(question.words()).extracting(Word::text).containsExactly("林望舒");
    assertThat(question.excluded()).extracting(Word::text).containsExactly("环保", "夜 市");
  }

  @ParameterizedTest
  @ValueSource(strings = {"报:望潮报 码头", "paper:望潮报 码头", "报：望潮报 码头", "報:\"望潮报\" 码头"})
  void asksForAPaper(String typed) {
    SearchQuery question = SearchQueryParser.parse(typed);
    assertThat(question.newspapers()).containsExactly("望潮报");
    assertThat(question.words()).extracting(Word::text).containsExactly("码头");
  }

  @ParameterizedTest
  @ValueSource(strings = {"by:林望舒", "记者:林望舒", "記者：林望舒"})
  void asksForAnAuthor(String typed) {
    assertThat(SearchQueryParser.parse(typed).authors()).containsExactly("林望舒");
  }

  @Test
  void asksForATime() {
    SearchQuery question = SearchQueryParser.parse("from:2025-03-01 to:2025年3月");
    assertThat(question.from()).contains(LocalDate.of(2025, 3, 1));
    assertThat(question.to()).contains(LocalDate.of(2025, 3, 31));
    assertThat(SearchQueryParser.parse("从:2024 到:20240229").to())
        .contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void asksForTheHeadline() {
    assertThat(SearchQueryParser.parse("码头 in:title").words()).allMatch(Word::headingOnly);
    assertThat(SearchQueryParser.parse("标题:码头 泊位").words())
        .containsExactly(new Word("码头", true), new Word("泊位", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from:2025-02-30", "to:明天", "from:2025-13", "from:99999-01-01"})
  void saysWhenADateDoesNotExist(String typed) {
    assertThat(SearchQueryParser.parse(typed + " 码头").hints())
        .extracting(SearchHint::kind)
        .containsExactly(SearchHint.Kind.INVALID_DATE);
  }

  @Test
  void saysWhenTheSpanIsBackwards() {
    assertThat(SearchQueryParser.parse("from:2025 to:2024").hints())
        .extracting(SearchHint::kind)
        .containsExactly(SearchHint.Kind.EMPTY_DATE_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "   ", "-", "--", "|", "OR", "OR OR |", "\"\"", "，。！", ":", "::", "\u202e", "- -", "\""
      })
  void saysWhenThereIsNothingToLookFor(String typed) {
    SearchQuery question = SearchQueryParser.parse(typed);
    assertThat(question.isEmpty()).isTrue();
    assertThat(question.hints())
        .extracting(SearchHint::kind)
        .containsExactly(SearchHint.Kind.EMPTY_QUERY);
  }

  @Test
  void takesAnUnknownFieldAsText() {
    assertThat(groups("发改局:推进项目")).containsExactly(List.of("发改局:推进项目"));
    assertThat(groups("12:30")).containsExactly(List.of("12:30"));
  }

  @Test
  void boundsWhatItTakes() {
    assertThat(SearchQueryParser.parse("潮".repeat(10_000)).hints())
        .extracting(SearchHint::kind)
        .containsExactly(SearchHint.Kind.TRUNCATED);
    SearchQuery many = SearchQueryParser.parse("潮水 ".repeat(200));
    assertThat(many.words()).hasSize(SearchQueryParser.MAX_WORDS);
    assertThat(many.hints())
        .extracting(SearchHint::kind)
        .containsExactlyInAnyOrder(SearchHint.Kind.TRUNCATED, SearchHint.Kind.TOO_MANY_WORDS);
  }

  @Property
  void understandsAnythingInTheEnd(@ForAll String typed) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(SearchQueryParser.parse(typed)).isNotNull());
  }
}
