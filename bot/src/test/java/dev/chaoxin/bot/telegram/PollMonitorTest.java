package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.delivery.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class PollMonitorTest {

  private static final int NOBODY = 0;

  private final SettableClock clock = new SettableClock(Instant.parse("2025-03-11T00:00:00Z"));
  private final Journal journal = new Journal();
  private final PollMonitor watch = new PollMonitor(clock, journal);

  @Test
  void saysARefusalThatGoesOnOnceInTenMinutes() throws IOException {
    for (int i = 0; i < 150; i++) {
      poll(409);
      clock.advance(Duration.ofSeconds(4));
    }
    assertThat(journal.said).hasSize(1);
    assertThat(journal.said.get(0)).startsWith("getUpdates failed: 409");
    assertThat(watch.isUp()).isFalse();

    poll(409);
    assertThat(journal.said).hasSize(2);
  }

  @Test
  void staysQuietWhenTwoProgramsTakeTurns() throws IOException {
    for (int i = 0; i < 20; i++) {
      poll(409);
      poll(200);
      clock.advance(Duration.ofSeconds(4));
    }
    assertThat(journal.said).hasSize(2).last().isEqualTo("Telegram answers again");
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void saysThatNothingAnswersOnceAndOnlyThen() throws IOException {
    poll(500);
    poll(NOBODY);
    poll(NOBODY);
    poll(200);
    poll(200);

    assertThat(journal.said).hasSize(3);
    assertThat(journal.said.get(0)).contains("500");
    assertThat(journal.said.get(1)).startsWith("Telegram does not answer");
    assertThat(journal.said.get(2)).isEqualTo("Telegram answers again");
  }

  /** A poll answered so, as the library does it: behind a failure it asks how long to wait. */
  private void poll(int code) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .addInterceptor(watch)
            .addInterceptor(chain -> answer(chain.request(), code))
            .build();
    Request request = new Request.Builder().url("http://127.0.0.1/getUpdates").build();
    try (Response response = client.newCall(request).execute()) {
      if (response.isSuccessful()) {
        return;
      }
    } catch (IOException nobody) {
      assertThat(code).isEqualTo(NOBODY);
    }
    assertThat(watch.nextBackOffMillis()).isPositive();
  }

  private static Response answer(Request request, int code) throws IOException {
    if (code == NOBODY) {
      throw new IOException("nobody there");
    }
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(code)
        .message("")
        .body(ResponseBody.create("", null))
        .build();
  }

  /** Keeps what is said. */
  private static final class Journal extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient List<String> said = new ArrayList<>();

    @Override
    public boolean isTraceEnabled() {
      return false;
    }

    @Override
    public boolean isDebugEnabled() {
      return false;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Journal.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level, Marker marker, String pattern, Object[] arguments, Throwable trouble) {
      said.add(MessageFormatter.basicArrayFormat(pattern, arguments));
    }
  }
}
