package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterIndexedWordsTest {

  private static final CharacterIndexedWords WORDS =
      new CharacterIndexedWords(List.of("区长", "副区长", "院", "研究院"));

  @Test
  void findsWordsThatStartAtAnOffset() {
    assertThat(WORDS.startsAt("区长程望澜", 0, 3)).isTrue();
    assertThat(WORDS.startsAt("区长程望澜", 1, 3)).isFalse();
    assertThat(WORDS.startsAt("研究院", 0, 2)).isFalse();
    assertThat(WORDS.startsAt("区", 0, 3)).isFalse();
    assertThat(WORDS.startsAt("区长", 2, 3)).isFalse();
  }

  @Test
  void findsWordsThatEndAtAnOffset() {
    assertThat(WORDS.endsAt("望潮副区长", 5, 2, 6)).isTrue();
    assertThat(WORDS.endsAt("望潮医院", 4, 2, 6)).isFalse();
    assertThat(WORDS.endsAt("望潮医院", 4, 1, 6)).isTrue();
    assertThat(WORDS.endsAt("院", 0, 1, 6)).isFalse();
  }

  @Test
  void tellsASingleCharacterFromAWordItStarts() {
    assertThat(WORDS.contains("院", 0, 1)).isTrue();
    assertThat(WORDS.contains("区", 0, 1)).isFalse();
  }
}
