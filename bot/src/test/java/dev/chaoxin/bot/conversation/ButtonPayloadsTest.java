package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

class ButtonPayloadsTest {

  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

  private static ButtonPayloads at(Database database, Instant now) {
    return new ButtonPayloads(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  @EachDatabase
  void givesTheSameTextTheSameKeyAlways(Database database) {
    try (database) {
      String text = "\"一字不差\" -广告 😀";
      String key = at(database, NOON).keyOf(text);

      assertThat(key).matches("[A-Za-z0-9_-]{16}");
      assertThat(at(database, NOON).keyOf(text)).isEqualTo(key);
      assertThat(at(database, NOON).find(key)).contains(text);
      assertThat(at(database, NOON).find("AAAAAAAAAAAAAAAA")).isEmpty();
    }
  }

  @EachDatabase
  void storesATextThatSeveralThreadsStoreAtOnce(Database database) {
    try (database) {
      IntStream.range(0, 64)
          .parallel()
          .forEach(each -> at(database, NOON).keyOf("同一个词" + each % 4));

      ButtonPayloads payloads = at(database, NOON);
      assertThat(payloads.find(payloads.keyOf("同一个词3"))).contains("同一个词3");
    }
  }

  @EachDatabase
  void deletesOnlyTextsNoButtonWasMadeForInALongTime(Database database) {
    try (database) {
      String old = at(database, NOON).keyOf("旧词");
      String used = at(database, NOON).keyOf("常用词");
      ButtonPayloads later = at(database, NOON.plus(Duration.ofDays(91)));
      later.keyOf("常用词");

      later.deleteOld();

      assertThat(later.find(old)).isEmpty();
      assertThat(later.find(used)).contains("常用词");
    }
  }
}
