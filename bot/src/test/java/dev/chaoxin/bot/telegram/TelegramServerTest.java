package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.TelegramUrl;

class TelegramServerTest {

  @Test
  void isTelegramsOwnUnlessSaidOtherwise() {
    assertThat(TelegramServer.at(Optional.empty())).isEqualTo(TelegramUrl.DEFAULT_URL);
  }

  @Test
  void takesSchemeHostAndPort() {
    assertThat(TelegramServer.at(Optional.of(URI.create("http://127.0.0.1:8081/"))))
        .isEqualTo(new TelegramUrl("http", "127.0.0.1", 8081, false));
    assertThat(TelegramServer.at(Optional.of(URI.create("https://api.example.org"))).getPort())
        .isEqualTo(443);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8081/bot", "ftp://127.0.0.1", "http://a:b@h", "127.0.0.1"})
  void refusesWhatTheLibraryWouldDrop(String api) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramServer.at(Optional.of(URI.create(api))));
  }
}
