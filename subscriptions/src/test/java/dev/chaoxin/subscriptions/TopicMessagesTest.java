package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMessagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "养老; articles with “养老”; 报道：含“养老”",
        "养老 -招聘; articles with “养老”, without “招聘”; 报道：含“养老”，不含“招聘”",
        "养老 -招聘 -广告; articles with “养老”, without “广告” or “招聘”;" + " 报道：含“养老”，不含“广告”，也不含“招聘”",
        "养老 托育; articles with “养老” and “托育”; 报道：含“养老” 和 “托育”",
        "养老|托育; articles with “养老” or “托育”; 报道：含“养老” 或 “托育”",
        "养老|托育 补贴; articles with (“养老” or “托育”) and “补贴”;" + " 报道：含（“养老” 或 “托育”） 和 “补贴”",
        "报:望潮报; articles of 望潮报; 《望潮报》的报道：",
        "人:陆小舟 报:望潮报; articles of 望潮报 with the person “陆小舟”; 《望潮报》的报道：含人名“陆小舟”",
        "\"养老\"; articles with exactly “养老”; 报道：含“养老”（一字不差）",
      })
  void describesATopic(String words, String english, String chinese) {
    assertThat(new TopicMessages(Languages.ENGLISH).describe(Topic.of(words))).isEqualTo(english);
    assertThat(new TopicMessages(Languages.SIMPLIFIED).describe(Topic.of(words)))
        .isEqualTo(chinese);
  }

  @Test
  void explainsARefusalInTheReadersLanguage() {
    TopicRefusal refusal = ((TopicParseResult.Refused) Topic.parse("的")).refusal();
    assertThat(new TopicMessages(Languages.SIMPLIFIED).refusal(refusal)).contains("“的”几乎每篇");
    assertThat(new TopicMessages(Languages.TRADITIONAL).refusal(refusal)).contains("「的」幾乎每篇");
    assertThat(new TopicMessages(Languages.ENGLISH).refusal(refusal)).contains("matches “的”");
  }
}
