package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.indexing.words.PlaceFrequencies;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictTest {

  private static final String BODY = "桐庐潮汐站昨天并网。桐庐的潮汐站检修了机组。潮汐站在桐庐,机组在桐庐。";

  @TempDir private Path folder;

  private static List<String> words(ArticleIndexer indexer) {
    return indexer.index("桐庐潮汐站并网", BODY).keywords().stream().map(Keyword::text).toList();
  }

  @Test
  void isEmptyIfNothingWasLearned() {
    assertThat(District.load(folder).lexicon().words()).isEmpty();
    assertThat(District.load(folder).placeFrequencies().counts()).isEmpty();
  }

  @Test
  void loadsWhatItSaved() {
    DistrictLexicon lexicon = DistrictLexicon.read(new StringReader("澜生智造园\tplace\n"));
    new District(lexicon, new PlaceFrequencies(80, Map.of("望潮", 40))).save(folder);
    District again = District.load(folder);
    assertThat(again.lexicon().words()).containsExactly("澜生智造园");
    assertThat(again.lexicon().kind("澜生智造园")).contains(Keyword.Kind.PLACE);
    assertThat(again.placeFrequencies().articles()).isEqualTo(80);
    assertThat(again.placeFrequencies().counts()).containsExactly(Map.entry("望潮", 40));
  }

  @Test
  void prefersTheOperatorsFileToWhatWasLearned() throws IOException {
    DistrictLexicon learned = DistrictLexicon.read(new StringReader("澜生智造园\tplace\n主平台\tplace\n"));
    new District(learned, PlaceFrequencies.EMPTY).save(folder);
    String edited = "!主平台\n澜生智造园\torganisation\n浪花工程\n";
    Files.writeString(folder.resolve(District.EDITED_FILE), edited);
    District district = District.load(folder);
    assertThat(district.lexicon().words()).containsExactlyInAnyOrder("澜生智造园", "浪花工程");
    assertThat(district.lexicon().kind("澜生智造园")).contains(Keyword.Kind.ORGANISATION);
    district.save(folder);
    assertThat(folder.resolve(District.EDITED_FILE)).hasContent(edited);
  }

  @Test
  void ranksAPlaceMentionedInEveryArticleLower() {
    assertThat(words(ArticleIndexer.open())).contains("桐庐");
    PlaceFrequencies places = new PlaceFrequencies(400, Map.of("桐庐", 390));
    List<String> known = words(ArticleIndexer.open(new District(DistrictLexicon.EMPTY, places)));
    assertThat(known.contains("桐庐") ? known.indexOf("桐庐") : 99)
        .isGreaterThan(words(ArticleIndexer.open()).indexOf("桐庐"));
  }

  @Test
  void learnsPlacesMentionedAllTheTime() {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    for (int i = 0; i < 60; i++) {
      learner.learnFrom("", i % 2 == 0 ? "昨天,桐庐举行潮汐节。" : "昨天,潮汐节在杭州湾开幕。");
    }
    assertThat(learner.district().placeFrequencies().counts())
        .containsEntry("桐庐", 30)
        .doesNotContainKey("潮汐节");
  }

  @Test
  void learnsNoPlaceFrequenciesFromAFewArticles() {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    for (int i = 0; i < 20; i++) {
      learner.learnFrom("", "昨天,桐庐举行潮汐节。");
    }
    assertThat(learner.district().placeFrequencies().counts()).isEmpty();
  }
}
