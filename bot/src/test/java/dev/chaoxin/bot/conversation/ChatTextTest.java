package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatTextTest {

  static Iterable<Locale> languages() {
    return Languages.ALL;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasAMenuThatTelegramTakes(Locale language) {
    Map<String, String> menu = Conversation.commandDescriptions(language);

    assertThat(menu).hasSizeBetween(1, 100);
    // Bot API, BotCommand: names of 1 to 32 of a-z 0-9 _, words of 1 to 256 characters.
    assertThat(menu.keySet()).allMatch(name -> name.matches("[a-z0-9_]{1,32}"));
    assertThat(menu.values()).allMatch(words -> !words.isBlank() && words.length() <= 256);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasAMessageForEveryRefusal(Locale language) {
    for (TopicRefusal.Reason reason : TopicRefusal.Reason.values()) {
      assertThat(ChatText.messages(language).say("follow.refused." + reason, Map.of("detail", "的")))
          .isNotBlank();
    }
  }

  @Test
  void escapesArgumentsOfMessagesButNotOfLabels() {
    Messages words = ChatText.messages(Languages.ENGLISH);

    assertThat(words.say("follow.already", Map.of("topic", "<a href=x>'{0}'")))
        .isEqualTo("You follow <b>&lt;a href=x&gt;'{0}'</b> already.");
    assertThat(ChatText.label(words, "button.follow", Map.of("topic", "A&B")))
        .isEqualTo("➕ Follow A&B");
  }

  @Test
  void cutsALabelBetweenCharacters() {
    String label =
        ChatText.label(
            ChatText.messages(Languages.ENGLISH),
            "topic.open",
            Map.of("topic", "潮" + "😀".repeat(40)));

    assertThat(label.length()).isLessThanOrEqualTo(60);
    assertThat(label).endsWith("😀…");
  }

  @Test
  void usesPluralFormsOfTheLanguage() {
    assertThat(
            ChatText.messages(Languages.ENGLISH)
                .say("topics.list", Map.of("count", 1, "time", "07:30")))
        .startsWith("You follow <b>one</b> topic;");
    assertThat(
            ChatText.messages(Languages.ENGLISH)
                .say("topics.list", Map.of("count", 3, "time", "07:30")))
        .startsWith("You follow <b>3</b> topics;");
  }
}
