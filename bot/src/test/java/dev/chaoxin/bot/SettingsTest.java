package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void hasADefaultForEverySetting() {
    Settings settings = Settings.of(Map.of("PATH", "/bin"));

    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.inbox()).isEqualTo(Path.of("inbox"));
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.digestTime()).isEqualTo(LocalTime.of(7, 30));
    assertThat(settings.telegramToken()).isEmpty();
    assertThat(settings.smtp()).isEmpty();
    assertThat(settings.http()).isEqualTo(new Settings.HttpAddress("127.0.0.1", 8080));
  }

  @Test
  void reportsAllInvalidSettingsAtOnce() {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("CHAOXIN_DATABASE", "mysql://x"),
            Map.entry("CHAOXIN_ZONE", "Wangchao"),
            Map.entry("CHAOXIN_DIGEST_TIME", "25:00"),
            Map.entry("CHAOXIN_TELEGRAM_TOKEN", "secret"),
            Map.entry("CHAOXIN_TELEGRAM_API", "http://127.0.0.1:8081/bot"),
            Map.entry("CHAOXIN_SMTP", "mail.example.org"),
            Map.entry("CHAOXIN_MAIL_FROM", "nobody"),
            Map.entry("CHAOXIN_HTTP", "8080"),
            Map.entry("CHAOXIN_PUBLIC_URL", "ftp://x"),
            Map.entry("CHAOXIN_ADMINS", "1, two"),
            Map.entry("CHAOXIN_LOG", "LOUD"),
            Map.entry("CHAOXIN_SECRET", "short"));

    assertThatThrownBy(() -> Settings.of(values))
        .asInstanceOf(type(InvalidSettings.class))
        .satisfies(
            invalid ->
                assertThat(invalid.problems())
                    .hasSameSizeAs(values.keySet())
                    .allSatisfy(
                        problem -> assertThat(values).containsKey(problem.split(" ", 2)[0])));
  }

  @Test
  void doesNotRepeatSecrets() {
    Map<String, String> values =
        Map.of("CHAOXIN_TELEGRAM_TOKEN", "hunter2", "CHAOXIN_SMTP", "smtp://a:hunter2@[broken:25");

    assertThatThrownBy(() -> Settings.of(values)).hasMessageNotContaining("hunter2");
    assertThat(Settings.of(Map.of("CHAOXIN_TELEGRAM_TOKEN", "12345:hunter2hunter2")).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void requiresASenderWithAMailServer() {
    assertThatThrownBy(() -> Settings.of(Map.of("CHAOXIN_SMTP", "smtp://127.0.0.1:25")))
        .hasMessageContaining("CHAOXIN_MAIL_FROM");
  }

  @ParameterizedTest
  @CsvSource({
    "CHAOXIN_SMPT, smtp://127.0.0.1:25",
    "CHAOXIN_ZONE, +08:00",
    "CHAOXIN_DIGEST_TIME, 07:30:15",
    "CHAOXIN_TELEGRAM_API, http://127.0.0.1:99999",
    "CHAOXIN_PUBLIC_URL, https://chaoxin.example.org/?page=1",
  })
  void rejectsAlmostValidSettings(String key, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(key, value))).hasMessageContaining(key);
  }
}
