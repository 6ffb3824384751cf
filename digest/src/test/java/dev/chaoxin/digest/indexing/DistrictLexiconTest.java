package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.indexing.words.PlaceFrequencies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DistrictLexiconTest {

  private static DistrictLexicon read(String text) {
    return DistrictLexicon.read(new StringReader(text));
  }

  @Test
  void readsTheFileFormat() {
    DistrictLexicon lexicon =
        read("# places\n潮生湾\tplace\n浪花工程\n!旧词\n\nx\n巨澜光电\torganisation # since May\n");
    assertThat(lexicon.words()).containsExactlyInAnyOrder("潮生湾", "浪花工程", "巨澜光电");
    assertThat(lexicon.kind("潮生湾")).contains(Keyword.Kind.PLACE);
    assertThat(lexicon.kind("浪花工程")).contains(Keyword.Kind.TERM);
    assertThat(lexicon.kind("巨澜光电")).contains(Keyword.Kind.ORGANISATION);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    StringWriter file = new StringWriter();
    read("潮生湾\tplace\n!旧词\n").write(file);
    DistrictLexicon again = read(file.toString());
    assertThat(again.words()).containsExactly("潮生湾");
    assertThat(again.with(read("旧词\n")).words()).containsExactly("潮生湾");
  }

  @Test
  void keepsAWordOfTheDistrictInOnePiece() {
    String body = "游客昨天走上云栖澜海步道。步道全长三公里。";
    ArticleIndexer indexer =
        ArticleIndexer.open(new District(read("云栖澜海步道\tplace\n"), PlaceFrequencies.EMPTY));
    assertThat(indexer.index("", body).keywords())
        .anyMatch(k -> k.text().equals("云栖澜海步道") && k.kind() == Keyword.Kind.PLACE);
  }

  @Test
  void learnsRecurringNames() {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    learner.learnFrom("", "程望澜来到澜生智造园,看了车间。");
    learner.learnFrom("", "在澜生智造园,三家企业昨天投产。");
    learner.learnFrom("", "记者从澜生智造园获悉,园区招工。");
    learner.learnFrom("", "会议在别处召开。");
    assertThat(learner.district().lexicon().words()).contains("澜生智造园").doesNotContain("生智造园");
    assertThat(learner.district().lexicon().kind("澜生智造园")).contains(Keyword.Kind.PLACE);
  }

  @Test
  void learnsNoNameFromASingleArticle() {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    learner.learnFrom("", "程望澜来到澜生智造园,看了车间。澜生智造园招工。在澜生智造园,灯亮了。");
    assertThat(learner.district().lexicon().words()).isEmpty();
  }
}
