package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.BotApiFault;
import dev.chaoxin.bot.telegram.TelegramPoller.Timing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

class TelegramPollerTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Optional<TelegramPoller> poller = Optional.empty();
  private Optional<BotApiDouble> api = Optional.empty();

  @AfterEach
  void close() {
    poller.ifPresent(TelegramPoller::close);
    api.ifPresent(BotApiDouble::close);
    assertThat(api.map(BotApiDouble::violations)).hasValue(List.of());
  }

  private BotApiDouble server() {
    BotApiDouble started = BotApiDouble.start();
    api = Optional.of(started);
    return started;
  }

  private TelegramPoller poll(URI at, Timing patience, Consumer<List<Update>> consumer) {
    TelegramPoller started =
        new TelegramPoller(
            BotApiDouble.TOKEN,
            TelegramServer.at(Optional.of(at)),
            server -> {},
            consumer,
            patience,
            Clock.systemUTC());
    started.start();
    poller = Optional.of(started);
    return started;
  }

  private void hear(List<Update> updates) {
    for (Update update : updates) {
      if (update.getMessage() != null) {
        heard.add(update.getMessage().getText());
      }
    }
  }

  private void awaitHeard(String text) {
    await().atMost(LONG).untilAsserted(() -> assertThat(heard).contains(text));
  }

  @Test
  void keepsPollingWhateverTheConsumerThrows() {
    BotApiDouble telegram = server();
    poll(
        telegram.uri(),
        UnlimitedRates.PATIENCE,
        updates -> {
          hear(updates);
          if (heard.contains("error") && heard.size() == 2) {
            throw new StackOverflowError("deep");
          }
          throw new IllegalStateException("a bug");
        });

    for (String text : List.of("bug", "error", "after all")) {
      telegram.privateChat(7).say(text);
      awaitHeard(text);
    }
    assertThat(heard).containsExactly("bug", "error", "after all");
  }

  @Test
  void readsOnBehindAPoisonedUpdate() {
    BotApiDouble telegram = server();
    telegram.update(
        """
        {"message":{"message_id":9999999999,"date":1,"text":"poison",
         "chat":{"id":5,"type":"private"}}}\
        """);
    telegram.privateChat(7).say("after the poison");

    poll(telegram.uri(), UnlimitedRates.PATIENCE, this::hear);

    awaitHeard("after the poison");
    assertThat(heard).doesNotContain("poison");
  }

  @Test
  void comesUpWhenTheServerComesLate() {
    BotApiDouble telegram = server();
    telegram.stop();
    TelegramPoller late = poll(telegram.uri(), UnlimitedRates.PATIENCE, this::hear);
    assertThat(late.isPolling()).isFalse();

    telegram.restart();
    telegram.privateChat(7).say("good morning");

    awaitHeard("good morning");
    await().atMost(LONG).until(late::isPolling);
  }

  @Test
  void outlivesFailuresOfTheServer() {
    BotApiDouble telegram = server();
    telegram.faults(
        "getUpdates",
        BotApiFault.page(502),
        BotApiFault.error(500, "Internal Server Error"),
        BotApiFault.error(409, "Conflict: terminated by other getUpdates request"),
        BotApiFault.page(200));
    telegram.privateChat(7).say("still here");

    poll(telegram.uri(), UnlimitedRates.PATIENCE, this::hear);

    awaitHeard("still here");
  }

  @Test
  void replacesASessionThatFellSilent() {
    BotApiDouble telegram = server();
    telegram.faults("getUpdates", BotApiFault.hang());
    telegram.privateChat(7).say("anybody there?");

    poll(
        telegram.uri(),
        new Timing(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(2)),
        this::hear);

    // Far sooner than the read time-out of the first poll would have let it go on.
    await()
        .atMost(Duration.ofSeconds(18))
        .untilAsserted(() -> assertThat(heard).containsExactly("anybody there?"));
  }

  @Test
  void leavesNoThreadBehind() {
    BotApiDouble telegram = server();
    TelegramPoller brief = poll(telegram.uri(), UnlimitedRates.PATIENCE, this::hear);
    telegram.privateChat(7).say("hello");
    awaitHeard("hello");

    brief.close();

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !thread.isDaemon())
                    .extracting(Thread::getName)
                    .noneMatch(
                        name -> name.startsWith("telegram") || name.startsWith("OkHttp 127")));
  }
}
