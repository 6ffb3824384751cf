package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page set differently is read no worse than a fixed floor. */
class PageVariationTest {

  private static final double FLOOR = 0.9;

  @ParameterizedTest
  @EnumSource(PageVariation.class)
  void staysReadableHoweverThePageIsSet(PageVariation variation) {
    PageScore score = new PageScore();
    Random random = new Random(20240315);
    for (GoldPage page : GoldPage.all()) {
      List<String> lines = variation.of(page, 0.3, random);
      score.add(page, new IssueReader().read(new SourceText(page.name(), lines)));
    }
    assertThat(score.boundaryF1()).as("boundary").isGreaterThan(FLOOR);
    assertThat(score.headlineAccuracy()).as("headline").isGreaterThan(FLOOR);
    assertThat(score.paragraphF1()).as("paragraph").isGreaterThan(FLOOR);
  }
}
