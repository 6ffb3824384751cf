package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.BotApiFault;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.FollowResult;
import dev.chaoxin.subscriptions.RepositoryFiles;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} during a delivery run, and the next run. */
class KillAndResumeTest {

  private static final int READERS = 200;
  private static final long FIRST_CHAT = 90_001;
  // The press date of the sample issue, half past eight in Shanghai.
  private static final String MORNING = "2025-03-17T00:30:00Z";

  @TempDir private Path home;
  private final BotApiDouble telegram = BotApiDouble.start();
  private Installation chaoxin;
  private String database;

  @BeforeEach
  void open() throws IOException {
    LongStream.range(FIRST_CHAT, FIRST_CHAT + READERS).forEach(telegram::privateChat);
    database = Database.h2In(home.resolve("data"));
    chaoxin =
        new Installation(home)
            .set("CHAOXIN_TELEGRAM_TOKEN", BotApiDouble.TOKEN)
            .set("CHAOXIN_TELEGRAM_API", telegram.uri().toString());
    Path issue = RepositoryFiles.seeds().resolve("2025-03-17-望潮报.txt");
    assertThat(chaoxin.run("load", issue.toString()).exitCode()).isZero();
    subscribe();
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void everyChatGetsTheDigestAtMostOnceAndNoDeliveryIsLost() throws IOException {
    // Late responses: the kill hits messages that Telegram accepted but the ledger has not
    // recorded.
    telegram.faults("sendMessage", BotApiFault.lateAnswer(Duration.ofMillis(400)).always());
    try (RunningProcess run = chaoxin.start("", "deliver", "--at", MORNING)) {
      await().atMost(Duration.ofMinutes(2)).until(() -> telegram.sent().size() >= READERS / 4);
      run.kill();
    }
    int before = telegram.sent().size();
    assertThat(before).isLessThan(READERS);
    assertThat(states()).containsKey("WAITING");
    telegram.clearFaults();

    FinishedProcess second = chaoxin.run("deliver", "--at", MORNING);

    Map<String, Integer> ledger = states();
    assertThat(second.err()).doesNotContain("\tat ");
    assertThat(second.exitCode()).isEqualTo(ledger.containsKey("AMBIGUOUS") ? 1 : 0);
    assertThat(ledger).as(second.out()).doesNotContainKeys("WAITING", "FAILED", "CLOSED");
    assertThat(ledger.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(READERS);
    Collection<Integer> messages = telegram.messagesPerChat().values();
    assertThat(messages).hasSize(READERS).allSatisfy(count -> assertThat(count).isBetween(0, 1));
    assertThat(messages.stream().filter(count -> count == 0).count())
        .isLessThanOrEqualTo(ledger.getOrDefault("AMBIGUOUS", 0));
    assertThat(telegram.violations()).isEmpty();

    int delivered = telegram.sent().size();
    assertThat(chaoxin.run("deliver", "--at", MORNING).exitCode()).isZero();
    assertThat(telegram.sent().size()).isEqualTo(delivered);
  }

  /** The number of deliveries in each state. */
  private Map<String, Integer> states() {
    try (Database opened = Database.open(database)) {
      return opened
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .createQuery("SELECT state, COUNT(*) AS n FROM delivery GROUP BY state")
                      .setMapKeyColumn("state")
                      .setMapValueColumn("n")
                      .collectInto(new GenericType<Map<String, Integer>>() {}));
    }
  }

  private void subscribe() {
    try (Database opened = Database.open(database)) {
      Subscriptions subscriptions = new Subscriptions(opened, Clock.systemUTC());
      for (long chat = FIRST_CHAT; chat < FIRST_CHAT + READERS; chat++) {
        Channel.TelegramChat from = new Channel.TelegramChat(chat, OptionalInt.empty());
        long reader = subscriptions.register(from, Locale.SIMPLIFIED_CHINESE).id();
        assertThat(subscriptions.follow(reader, "生物医药")).isInstanceOf(FollowResult.Followed.class);
      }
    }
  }
}
