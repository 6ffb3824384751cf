package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationMessagesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[,}]");

  static Iterable<Locale> languages() {
    return Languages.ALL;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "dev.chaoxin.bot.conversation.conversation",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The keys of the file itself, without those it takes over from Simplified Chinese. */
  private static Set<String> own(Locale language) {
    Set<String> keys = new TreeSet<>();
    for (Enumeration<String> all = bundle(language).getKeys(); all.hasMoreElements(); ) {
      String key = all.nextElement();
      boolean simplified = language.equals(Languages.SIMPLIFIED);
      boolean same =
          bundle(language).getString(key).equals(bundle(Languages.SIMPLIFIED).getString(key));
      if (simplified
          || !same
          || key.matches("button\\.number|topic\\..*|.*language|button\\.(find|narrow)")) {
        keys.add(key);
      }
    }
    return keys;
  }

  @Test
  void saysEverythingInEnglish() {
    assertThat(own(Languages.ENGLISH)).containsAll(own(Languages.SIMPLIFIED));
    assertThat(own(Languages.ENGLISH).stream().map(bundle(Languages.ENGLISH)::getString))
        .filteredOn(said -> said.contains("。"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void fillsTheSameArgumentsInEveryLanguage(Locale language) {
    ResourceBundle words = bundle(language);
    ResourceBundle original = bundle(Languages.SIMPLIFIED);
    for (String key : original.keySet()) {
      assertThat(arguments(words.getString(key)))
          .as(key)
          .isEqualTo(arguments(original.getString(key)));
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> names = new TreeSet<>();
    for (Matcher matcher = ARGUMENT.matcher(pattern); matcher.find(); ) {
      names.add(matcher.group(1));
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasAMenuThatTelegramTakes(Locale language) {
    Map<String, String> menu = Conversation.menu(language);

    assertThat(menu).hasSizeBetween(1, 100);
    // Bot API, BotCommand: names of 1 to 32 of a-z 0-9 _, words of 1 to 256 characters.
    assertThat(menu.keySet()).allMatch(name -> name.matches("[a-z0-9_]{1,32}"));
    assertThat(menu.values()).allMatch(words -> !words.isBlank() && words.length() <= 256);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasASentenceForEveryRefusal(Locale language) {
    for (TopicRefusal.Reason reason : TopicRefusal.Reason.values()) {
      assertThat(
              ConversationMessages.in(language)
                  .say("follow.refused." + reason, Map.of("detail", "的")))
          .isNotBlank();
    }
  }

  @Test
  void escapesArgumentsInSentencesOnly() {
    ConversationMessages words = ConversationMessages.in(Languages.ENGLISH);

    assertThat(words.say("follow.already", Map.of("topic", "<a href=x>'{0}'")))
        .isEqualTo("You follow <b>&lt;a href=x&gt;'{0}'</b> already.");
    assertThat(words.label("button.follow", Map.of("topic", "A&B"))).isEqualTo("➕ Follow A&B");
  }

  @Test
  void cutsALabelWithoutPartingACharacter() {
    String label =
        ConversationMessages.in(Languages.ENGLISH)
            .label("topic.open", Map.of("topic", "潮" + "😀".repeat(40)));

    assertThat(label.length()).isLessThanOrEqualTo(60);
    assertThat(label).endsWith("😀…");
  }

  @Test
  void countsInTheWayOfTheLanguage() {
    assertThat(
            ConversationMessages.in(Languages.ENGLISH)
                .say("topics.list", Map.of("count", 1, "time", "07:30")))
        .startsWith("You follow <b>one</b> topic;");
    assertThat(
            ConversationMessages.in(Languages.ENGLISH)
                .say("topics.list", Map.of("count", 3, "time", "07:30")))
        .startsWith("You follow <b>3</b> topics;");
  }
}
