package dev.chaoxin.digest.archive;

import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

  private static String text(int seed, int letters) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      text.append((char) (0x4E00 + random.nextInt(3_000)));
    }
    return text.toString();
  }

  private static int[] stories(String... bodies) {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (String body : bodies) {
      articles.add(article("潮讯", body).archived());
    }
    return NearDuplicates.of(articles);
  }

  /** One letter in twenty-four read wrongly. */
  private static String misread(String text) {
    StringBuilder misread = new StringBuilder(text);
    for (int i = 7; i < misread.length(); i += 24) {
      misread.setCharAt(i, '口');
    }
    return misread.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsOneStoryOfTwoPapersAndItsShortVersionOnce(int seed) {
    String report = text(seed, 800);
    assertThat(stories(text(seed + 100, 800), report, misread(report), report.substring(200, 500)))
        .containsExactly(0, 1, 1, 1);
  }

  @Test
  void keepsArticlesApartThatShareAParagraph() {
    String shared = text(9, 200);
    assertThat(stories(shared + text(10, 600), shared + text(11, 600))).containsExactly(0, 1);
  }

  @Test
  void keepsShortTextsApartUnlessTheyAreEqual() {
    assertThat(stories("图为新码头。", "图为新码头一景。", "图为新码头。", "新", "码", "新"))
        .containsExactly(0, 1, 0, 3, 4, 3);
  }

  @Test
  void keepsManyDifferentArticlesApart() {
    String[] bodies = new String[2_000];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = text(i + 1_000, 60 + i);
    }
    assertThat(stories(bodies)).doesNotHaveDuplicates();
  }
}
