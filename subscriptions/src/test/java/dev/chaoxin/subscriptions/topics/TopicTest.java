package dev.chaoxin.subscriptions.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.TopicMessages;
import dev.chaoxin.subscriptions.topics.TopicRefusal.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "养老服务; 养老服务",
        "養老　服務; 养老 服务",
        "ＧＤＰ; gdp",
        "乙乙 甲甲; 乙乙 甲甲",
        "甲甲 乙乙; 乙乙 甲甲",
        "甲甲 甲甲; 甲甲",
        "养老 -招聘; 养老 -招聘",
        "-招聘 养老; 养老 -招聘",
        "养老 －招聘; 养老 -招聘",
        "养老 - 招聘; 养老 -招聘",
        "电动车|新能源车; 新能源车|电动车",
        "电动车｜新能源车 | 电动车; 新能源车|电动车",
        "(电动车 | 新能源车) 补贴; 新能源车|电动车 补贴",
        "电动车|新能源车 补贴; 新能源车|电动车 补贴",
        "电动车|(新能源车 补贴); (新能源车 补贴)|电动车",
        "（（养老））; 养老",
        "养老 -(招聘|广告); 养老 -(广告|招聘)",
        "养老 --招聘; 养老 招聘",
        "“智能 网联”; \"智能网联\"",
        "\"open ai\"; \"open ai\"",
        "「智能网联」; \"智能网联\"",
        "報：望潮報 民生; 报:望潮报 民生",
        "Paper: 望潮报 民生; 报:望潮报 民生",
        "人：陸小舟; 人:陆小舟",
        "人:\"Ada Lin\"; 人:\"ada lin\"",
        "COVID-19; covid-19",
        "5G; 5g",
        "12345; 12345",
      })
  void parsesTheTopicLanguage(String words, String normalForm) {
    assertThat(Topic.of(words).normalForm()).isEqualTo(normalForm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "~~; EMPTY; ~~",
        "　; EMPTY; ~~",
        "。，-|(); EMPTY; ~~",
        "的; MATCHES_EVERYTHING; 的",
        "1; MATCHES_EVERYTHING; 1",
        "2025; MATCHES_EVERYTHING; 2025",
        "３月; MATCHES_EVERYTHING; 3月",
        "A; MATCHES_EVERYTHING; a",
        "\"的\"; MATCHES_EVERYTHING; \"的\"",
        "記者; MATCHES_EVERYTHING; 记者",
        "我们 他们; MATCHES_EVERYTHING; 他们 我们",
        "养老|的; MATCHES_EVERYTHING; 养老|的",
        "养老|-招聘; MATCHES_EVERYTHING; 养老|-招聘",
        "-招聘; MATCHES_EVERYTHING; -招聘",
        "-(招聘 广告); MATCHES_EVERYTHING; -(广告 招聘)",
        "报:日报; MATCHES_EVERYTHING; 报:日报",
        "人:王; MATCHES_EVERYTHING; 人:王",
        "养老 -养老; BAD_SYNTAX; -养老",
        "(养老; BAD_SYNTAX; (",
        "养老); BAD_SYNTAX; )",
        "\"养老; BAD_SYNTAX; ~\"~",
        "养老|; BAD_SYNTAX; ~~",
        "|养老; BAD_SYNTAX; |",
        "养老 -; BAD_SYNTAX; ~~",
        "养老 (); BAD_SYNTAX; )",
        "养老，教育; BAD_SYNTAX; ~,~",
        "养老 \"。\"; BAD_SYNTAX; 。",
        "养老 人:; BAD_SYNTAX; ~~",
        "一一 二二 三三 四四 五五 六六 七七 八八 九九; TOO_MANY_TERMS; ~~",
      })
  void refusesWithAReason(String words, Reason reason, String detail) {
    assertThat(Topic.parse(words))
        .isEqualTo(new TopicParseResult.Refused(new TopicRefusal(reason, detail)));
  }

  @Test
  void acceptsSixtyCharactersAndNoMore() {
    assertThat(Topic.parse("潮".repeat(60))).isInstanceOf(TopicParseResult.Parsed.class);
    assertThat(Topic.parse("𠮷".repeat(60))).isInstanceOf(TopicParseResult.Parsed.class);
    assertThat(Topic.parse("潮".repeat(61)))
        .isEqualTo(new TopicParseResult.Refused(new TopicRefusal(Reason.TOO_LONG, "")));
    assertThat(Topic.parse("(".repeat(500) + "潮汐" + ")".repeat(500)))
        .isEqualTo(new TopicParseResult.Refused(new TopicRefusal(Reason.TOO_LONG, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"望潮\u200b大桥", "望潮\u202e大桥", "\ufeff望潮大桥", "望潮\u0000大桥"})
  void dropsInvisibleCharacters(String words) {
    assertThat(Topic.of(words).wording()).doesNotMatch(".*[\\p{Cf}\\p{Cc}].*");
  }

  @Test
  void throwsIfWordsAreNotATopic() {
    assertThatThrownBy(() -> Topic.of("的")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 5_000)
  void handlesAnyString(@ForAll("hostile") String words) {
    if (Topic.parse(words) instanceof TopicParseResult.Parsed read) {
      Topic topic = read.topic();
      assertThat(Topic.of(topic.normalForm()).normalForm()).isEqualTo(topic.normalForm());
      assertThat(NormalForm.of(topic.expression())).isEqualTo(topic.normalForm());
      assertThat(topic.wording().codePointCount(0, topic.wording().length()))
          .isBetween(2, Topic.MAX_LENGTH);
      for (var language : Languages.ALL) {
        assertThat(new TopicMessages(language).describe(topic)).isNotBlank();
      }
    } else {
      TopicRefusal refusal = ((TopicParseResult.Refused) Topic.parse(words)).refusal();
      for (var language : Languages.ALL) {
        assertThat(new TopicMessages(language).refusal(refusal)).isNotBlank().doesNotContain("{0}");
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        Arbitraries.strings().withChars("甲乙丙a1()|-\"“”：:报人 　，的").ofMaxLength(24),
        Arbitraries.of("甲甲", "乙乙", "-", "|", "(", ")", "\"", " ", "人:", "报:", "丙丙")
            .list()
            .ofMaxSize(14)
            .map(pieces -> String.join("", pieces)));
  }
}
