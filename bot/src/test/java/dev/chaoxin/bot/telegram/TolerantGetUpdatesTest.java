package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class TolerantGetUpdatesTest {

  private static final String GOOD =
      """
      {"update_id":8,"message":{"message_id":2,"date":1,"text":"/start",
       "chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"Lin"}}}
      """;

  private final TolerantGetUpdates question = new TolerantGetUpdates(6, Duration.ofSeconds(50));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":7,\"message\":{\"message_id\":9999999999,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"}}}",
        "{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5}}}",
        "{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"},"
            + "\"chat_background_set\":{\"type\":{\"type\":\"brand_new\"}}}}",
        "{\"update_id\":7,\"message\":\"not even an object\"}"
      })
  void keepsReadingBehindAnUpdateItCannotRead(String poison) throws Exception {
    var updates =
        question.deserializeResponse("{\"ok\":true,\"result\":[" + poison + "," + GOOD + "]}");

    assertThat(updates).extracting(Update::getUpdateId).containsExactly(7, 8);
    assertThat(updates.get(1).getMessage().getText()).isEqualTo("/start");
  }

  @Test
  void passesOverAnUpdateWithoutANumber() throws Exception {
    var updates =
        question.deserializeResponse(
            "{\"ok\":true,\"result\":[{\"message\":{}},{\"update_id\":99999999999}," + GOOD + "]}");

    assertThat(updates).extracting(Update::getUpdateId).containsExactly(8);
  }

  @Test
  void asksForWhatComesAfterTheLastOne() {
    assertThat(question.getOffset()).isEqualTo(7);
    assertThat(question.getTimeout()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}",
        "<html>Bad Gateway</html>",
        ""
      })
  void reportsAnAnswerThatHoldsNoUpdates(String answer) {
    assertThatExceptionOfType(TelegramApiRequestException.class)
        .isThrownBy(() -> question.deserializeResponse(answer));
  }
}
