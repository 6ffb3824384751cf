package dev.chaoxin.bot.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaoxin.bot.transfer.TopicsDocument.ParseResult;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsDocumentTest {

  private static final String HEAD = "{'format': 'chaoxin-topics', 'version': 1, ";

  @Test
  void readsWhatItWrote() {
    TopicsDocument document =
        new TopicsDocument(List.of("海塘 -施工", "\"听潮\"|渔港", "a<b>\\"), List.of("庙会"));

    assertThat(TopicsDocument.parse(document.json())).isEqualTo(new ParseResult.Valid(document));
    assertThat(TopicsDocument.parse("\ufeff" + new TopicsDocument(List.of(), List.of()).json()))
        .isEqualTo(new ParseResult.Valid(new TopicsDocument(List.of(), List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{                                 | line 1: this is not JSON",
        "[]                                | this is not a JSON object with a list of topics",
        "{'format': 'x'}                   | format: \"format\" must be \"chaoxin-topics\"",
        "{'format': 'chaoxin-topics'}      | version: \"version\" must be 1",
        "HEAD 'topics': 'x'}               | topics: \"topics\" must be a list",
        "HEAD 'topics': ['x', 7]}          | topics[1]: each entry must be a text of 1 to 200 characters",
        "HEAD 'topics': [''], 'less': []}  | topics[0]: each entry must be a text of 1 to 200 characters",
        "HEAD 'topics': [], 'more': 1}     | more: there is no \"more\" in such a document",
        "HEAD 'topics': []} {}             | line 1: this is not JSON",
      })
  void saysWhatIsWrongAndWhere(String text, String sentence) {
    String json = text.replace("HEAD ", HEAD).replace('\'', '"');

    assertThat(TopicsDocument.parse(json))
        .isInstanceOfSatisfying(
            ParseResult.Invalid.class, broken -> assertThat(broken.sentence()).isEqualTo(sentence));
  }

  @Test
  void answersToAnyText() {
    Random random = new Random(20250311);
    String pieces = "{}[]\":,\\u0潮 \n1-eE.tfn\u0000\ud800";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "{\"topics\":");
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(TopicsDocument.parse(text.toString())).isInstanceOf(ParseResult.Invalid.class);
    }
  }

  @Test
  void hasASchemaWithTheSameKeysAndLimits() throws IOException {
    JsonNode schema = JsonMapper.builder().build().readTree(TopicsDocument.schema());

    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("format", "version", "topics", "less");
    assertThat(schema.at("/properties/topics/maxItems").asInt()).isEqualTo(100);
    assertThat(TopicsDocument.parse(many(101))).isInstanceOf(ParseResult.Invalid.class);
    assertThat(TopicsDocument.parse(many(100))).isInstanceOf(ParseResult.Valid.class);
  }

  private static String many(int count) {
    return new TopicsDocument(java.util.Collections.nCopies(count, "潮汐"), List.of()).json();
  }
}
