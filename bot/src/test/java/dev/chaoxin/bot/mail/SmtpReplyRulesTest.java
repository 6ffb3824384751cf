package dev.chaoxin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.mail.ReplyClassification.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmtpReplyRulesTest {

  private static final SmtpReplyRules TABLE = SmtpReplyRules.load();

  record Example(SmtpStage stage, String domain, SmtpReply reply, Action course) {}

  static Stream<Example> examples() {
    try (var in = SmtpReplyRulesTest.class.getResourceAsStream("smtp-reply-examples.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t+", -1)))
          .map(
              cells ->
                  new Example(
                      SmtpStage.of(cells.get(0).toUpperCase(Locale.ROOT)),
                      cells.get(1),
                      SmtpReply.of(Integer.parseInt(cells.get(2).substring(0, 3)), cells.get(2)),
                      Action.valueOf(cells.get(3).toUpperCase(Locale.ROOT))));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void judgesEachExampleAsItIsMeant(Example example) {
    assertThat(TABLE.classify(example.stage(), example.domain(), example.reply()).action())
        .isEqualTo(example.course());
  }

  @Test
  void hasAnExampleForEveryRule() {
    assertThat(TABLE.rules())
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(examples())
                    .anyMatch(e -> TABLE.decides(rule, e.stage(), e.domain(), e.reply())));
  }

  @Test
  void neverLetsATransientRefusalCloseAMailbox() {
    for (int code = 400; code < 500; code++) {
      for (String words : List.of("user unknown", "5.1.1 no such user", "", "mailbox not found")) {
        for (String domain : List.of("qq.com", "163.com", "gmail.com", "rcpt.example")) {
          assertThat(TABLE.classify(SmtpStage.RCPT, domain, new SmtpReply(code, words)).action())
              .isNotIn(Action.SUPPRESS, Action.UNSUBSCRIBE, Action.REFUSE);
        }
      }
    }
  }

  @Test
  void waitsAfterEveryVerdictThatWaits() {
    assertThat(TABLE.rules())
        .filteredOn(
            rule ->
                Set.of(Action.DEFER, Action.SLOW, Action.ALERT)
                    .contains(rule.classification().action()))
        .allSatisfy(rule -> assertThat(rule.classification().pause()).isPositive());
  }
}
