package dev.chaoxin.digest.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Token;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CjkBigramTokenizerTest {

  private static List<String> terms(String text) {
    return CjkBigramTokenizer.tokenize(text).stream().map(Token::term).toList();
  }

  private static List<Integer> gaps(String text) {
    return CjkBigramTokenizer.tokenize(text).stream().map(Token::gap).toList();
  }

  @Test
  void pairsEachHanCharacterWithTheNext() {
    assertThat(terms("新码头")).containsExactly("新码", "码头", "头");
  }

  @Test
  void closesUpBlanksAndLineEndsAfterHan() {
    assertThat(terms("新 码\n头")).isEqualTo(terms("新码头"));
    assertThat(CjkBigramTokenizer.tokenize("建 5G 基站")).extracting(Token::gap).containsOnly(0);
  }

  @Test
  void parsesNumbersWithTheirDecimalsAndWithoutSeparators() {
    assertThat(terms("166.6亿元")).containsExactly("166.6", "亿元", "元");
    assertThat(terms("1,544户")).containsExactly("1544", "户");
    assertThat(terms("2025.3.11")).containsExactly("2025", "3", "11");
    assertThat(terms("１６６．６")).containsExactly("166.6");
  }

  @Test
  void tellsWordsFromDigits() {
    assertThat(terms("AI大模型GPT4")).containsExactly("ai", "大模", "模型", "型", "gpt", "4");
  }

  @Test
  void passesOverTheMiddleDotOfAName() {
    assertThat(terms("卡洛斯·门德斯")).isEqualTo(terms("卡洛斯门德斯")).isEqualTo(terms("卡洛斯・门德斯"));
  }

  @Test
  void putsAGapWherePunctuationStands() {
    assertThat(gaps("码头,泊位")).containsExactly(0, 0, 1, 0);
    assertThat(gaps("tide port")).containsExactly(0, 1);
  }

  @Test
  void foldsScriptAndWidth() {
    assertThat(terms("記者ＡＩ")).isEqualTo(terms("记者ai"));
  }

  @Test
  void takesACharacterOfTwoUnitsAsOne() {
    assertThat(terms("𠮷野家")).containsExactly("𠮷野", "野家", "家");
  }

  @Property
  void walksThroughAnyTextInOrder(@ForAll String text) {
    int before = 0;
    for (Token piece : CjkBigramTokenizer.tokenize(text)) {
      assertThat(piece.start()).isGreaterThanOrEqualTo(before);
      assertThat(piece.end()).isGreaterThan(piece.start()).isLessThanOrEqualTo(text.length());
      assertThat(piece.term()).isNotEmpty();
      before = piece.end();
    }
  }
}
