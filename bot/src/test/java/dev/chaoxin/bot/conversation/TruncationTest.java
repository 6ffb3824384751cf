package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {

  @ParameterizedTest
  @CsvSource({
    "潮信日报, 4, 潮信日报",
    "潮信日报, 3, 潮信…",
    "潮😀报, 3, 潮…",
    "潮😀报, 4, 潮😀报",
    "潮👨‍👩‍👧信报, 9, 潮…",
    "潮👨‍👩‍👧信报, 10, 潮👨‍👩‍👧…",
    "潮é信报, 3, 潮…"
  })
  void cutsBetweenCharactersAsAReaderSeesThem(String text, int maxLength, String cut) {
    assertThat(Truncation.truncate(text, maxLength)).isEqualTo(cut);
  }

  @Test
  void keepsBothEndsAsBoundaries() {
    assertThat(Truncation.boundary("潮信", 0)).isZero();
    assertThat(Truncation.boundary("潮信", 2)).isEqualTo(2);
    assertThat(Truncation.boundary("", 0)).isZero();
  }
}
