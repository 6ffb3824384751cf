package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListsTest {

  @Test
  void readsWordsInTheirOrderWithoutComments() {
    assertThat(WordLists.parse(Stream.of("# 注释", "潮汐 灯塔 # 港口", "", "  海湾\t潮汐")))
        .containsExactly("潮汐", "灯塔", "海湾");
  }

  @Test
  void makesAPatternOfAWordList() {
    String alternatives = WordLists.readAlternatives("credit-roles.txt");
    assertThat("记者").matches(alternatives);
    assertThat("通讯员").matches(alternatives);
    assertThat("记者通讯员").doesNotMatch(alternatives);
  }
}
