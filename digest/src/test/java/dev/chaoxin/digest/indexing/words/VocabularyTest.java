package dev.chaoxin.digest.indexing.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Vocabulary VOCABULARY = Vocabulary.open();

  @Test
  void knowsTheFrequencyOfEveryWordToOnePartIn64() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Vocabulary.class.getResourceAsStream("document-frequencies.tsv.gz")),
                UTF_8))) {
      int all = Integer.parseInt(lines.readLine());
      int wrong = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        int reports = Integer.parseInt(line.substring(tab + 1));
        int kept = VOCABULARY.documentFrequency(line.substring(0, tab));
        boolean right = reports < 128 ? kept == reports : Math.abs(kept - reports) <= reports / 64;
        wrong += right ? 0 : 1;
      }
      assertThat(all).isGreaterThan(70_000);
      assertThat(wrong).as("words with the same fingerprint").isLessThan(5);
    }
  }

  @Test
  void hasNoEntryForAnUnknownWord() {
    String text = "望潮区澜生智造园";
    assertThat(VOCABULARY.lookUp(text, 3, 8)).isZero();
    assertThat(Vocabulary.EMPTY.lookUp("中国", 0, 2)).isZero();
  }

  @Test
  void givesRareWordsAHigherInverseDocumentFrequency() {
    double rare = VOCABULARY.inverseDocumentFrequency(VOCABULARY.lookUp("潮汐能", 0, 3));
    double common = VOCABULARY.inverseDocumentFrequency(VOCABULARY.lookUp("中国", 0, 2));
    assertThat(rare).isGreaterThan(common + 2);
    assertThat(VOCABULARY.inverseDocumentFrequency(0)).isGreaterThanOrEqualTo(rare);
  }

  @Test
  void knowsTheListsOfAWord() {
    int known = VOCABULARY.lookUp("此外", 0, 2);
    assertThat(Vocabulary.isListedAs(known, WordList.SENTENCE_OPENER)).isTrue();
    assertThat(Vocabulary.isListedAs(known, WordList.ORGANISATION_ENDING)).isFalse();
    assertThat(Vocabulary.isListedAs(VOCABULARY.lookUp("研究院", 0, 3), WordList.ORGANISATION_ENDING))
        .isTrue();
  }
}
