package dev.chaoxin.bot.conversation.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTest {

  @ParameterizedTest
  @CsvSource({
    "07:30, 07:30",
    "7:05, 07:05",
    "７：３０, 07:30",
    "0730, 07:30",
    "7, 07:00",
    "7点, 07:00",
    "7點半, 07:30",
    "早上7点一刻, 07:15",
    "晚上8点, 20:00",
    "下午 3 点 20 分, 15:20",
    "中午12点, 12:00",
    "凌晨12点, 00:00",
    "6:45pm, 18:45",
    "12am, 00:00",
    "23.59, 23:59",
    "0:00, 00:00"
  })
  void parsesATimeAsPeopleWriteIt(String written, LocalTime time) {
    assertThat(ClockTime.parse(written)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24:00", "7:60", "早上", "07:30:15", "99", "-1", "7:3:0", "seven", "1/2"})
  void doesNotGuess(String written) {
    assertThat(ClockTime.parse(written)).isEmpty();
  }
}
