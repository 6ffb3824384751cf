package dev.chaoxin.bot.conversation.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Languages;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, Asia/Tokyo",
    "asia/tokyo, Asia/Tokyo",
    "东京, Asia/Tokyo",
    "東京, Asia/Tokyo",
    "Tokyo, Asia/Tokyo",
    "上海, Asia/Shanghai",
    "北京, Asia/Shanghai",
    "台北, Asia/Taipei",
    "New York, America/New_York",
    "UTC+8, +08:00",
    "+05:30, +05:30",
    "ＧＭＴ－３, -03:00"
  })
  void findsAZoneByItsUsualNames(String name, String zone) {
    assertThat(ZoneNames.find(name).map(ZoneId::getId)).contains(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "月亮", "UTC+99", "Asia/", "../etc", "+"})
  void doesNotGuess(String name) {
    assertThat(ZoneNames.find(name)).isEmpty();
  }

  @Test
  void namesAZoneByItsCity() {
    assertThat(ZoneNames.city(ZoneId.of("Asia/Tokyo"), Languages.SIMPLIFIED)).contains("东京");
    assertThat(ZoneNames.city(ZoneId.of("Asia/Tokyo"), Languages.ENGLISH)).contains("Tokyo");
  }
}
