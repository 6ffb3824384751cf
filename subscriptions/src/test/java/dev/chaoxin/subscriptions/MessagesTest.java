package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static Messages topics(String language) {
    return Messages.open("dev.chaoxin.subscriptions.topics", Locale.forLanguageTag(language));
  }

  @Test
  void opensTheNearestLanguage() {
    assertThat(topics("zh-TW").say("articles.of", "望潮报")).isEqualTo("《望潮报》的報道：");
    assertThat(topics("fr").languageTag()).isEqualTo("en");
    assertThat(topics("und").language()).isEqualTo(Languages.SIMPLIFIED);
  }

  @Test
  void fallsBackToTheDefaultOfTheBundleNotToTheServersLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      // A test bundle that no other test has opened.
      assertThat(
              Messages.open("dev.chaoxin.subscriptions.greeting", Languages.TRADITIONAL)
                  .say("greeting"))
          .isEqualTo("你好");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void convertsEveryArgument() {
    Messages loud = topics("en").converting(each -> each.toString().toUpperCase(Locale.ROOT));
    assertThat(loud.say("person", "Lu")).isEqualTo("the person “LU”");
    assertThat(topics("en").say("person", "Lu")).isEqualTo("the person “Lu”");
  }

  @Test
  void formatsFromManyThreadsAtOnce() {
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .filter(i -> !topics("en").say("word", "w" + i).equals("“w" + i + "”"))
                .boxed())
        .isEqualTo(Collections.emptyList());
  }

  @Test
  void failsOnAMissingKey() {
    assertThatThrownBy(() -> topics("en").say("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }
}
