package dev.chaoxin.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressWordsTest {

  @Test
  void replacesAPlaceholderByTheWordsOfItsList() {
    assertThat(PressWords.expand("^{qualified-roles}[一-鿿]{2,3}$"))
        .isEqualTo("^(?:记者|通讯员|撰稿人|撰稿|评论员|摄影师|通联)[一-鿿]{2,3}$");
  }

  @Test
  void refusesAListThatDoesNotExist() {
    assertThatThrownBy(() -> PressWords.pattern("{no-such-list}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-list");
  }

  @Test
  void keepsTheOrderOfTheWords() {
    assertThat(PressWords.parse(List.of("[a]", "二 一", "三", "[b]", "[四五]六")))
        .containsEntry("a", List.of("二", "一", "三"))
        .containsEntry("b", List.of("[四五]六"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"望潮报", "今日望潮", "澜江时报", "白棠社区报"})
  void matchesNewspapers(String name) {
    assertThat(name).matches(Pattern.compile(PressWords.NEWSPAPER_NAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"社区新闻", "今日导读", "今日四版", "望潮区"})
  void doesNotMatchSections(String name) {
    assertThat(name).doesNotMatch(Pattern.compile(PressWords.NEWSPAPER_NAME));
  }
}
