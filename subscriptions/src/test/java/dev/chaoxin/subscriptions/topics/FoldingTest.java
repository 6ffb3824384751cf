package dev.chaoxin.subscriptions.topics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void foldsScriptWidthAndCase() {
    assertThat(Folding.fold("記者ＧＤＰ增長")).isEqualTo(Folding.fold("记者gdp增长")).isEqualTo("记者gdp增长");
  }

  @Property
  void keepsEveryOffset(@ForAll String text) {
    assertThat(Folding.fold(text)).hasSameSizeAs(text);
  }

  @Test
  void foldsEveryFoldedUnitToItself() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char folded = Folding.fold((char) unit);
      assertThat(Folding.fold(folded)).as("U+%04X", unit).isEqualTo(folded);
    }
  }
}
