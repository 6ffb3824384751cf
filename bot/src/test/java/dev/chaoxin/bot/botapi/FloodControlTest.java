package dev.chaoxin.bot.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.botapi.BotApiDoubleTest.SettableClock;
import dev.chaoxin.bot.botapi.RawBotApiClient.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloodControlTest {

  private final SettableClock clock = new SettableClock();
  private final BotApiDouble api = BotApiDouble.start(0, clock);
  private final RawBotApiClient bot = new RawBotApiClient(api.uri());

  @AfterEach
  void close() {
    api.close();
  }

  private Answer send(long chat) throws IOException {
    return bot.call("sendMessage", "{'chat_id':" + chat + ",'text':'x'}");
  }

  private void assertAccepted(int messages, long chat) throws IOException {
    for (int i = 0; i < messages; i++) {
      assertThat(send(chat).status()).as("message %d", i).isEqualTo(200);
    }
  }

  @Test
  void limitsNothingUnlessAsked() throws IOException {
    api.privateChat(7);
    assertAccepted(40, 7);
  }

  @Test
  void allowsAChatABurstAndThenOneASecond() throws IOException {
    api.privateChat(7);
    api.limitRates();
    assertAccepted(3, 7);

    Answer answer = send(7);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.description()).isEqualTo("Too Many Requests: retry after 1");
    assertThat(answer.body().at("/parameters/retry_after").asInt()).isEqualTo(1);
    assertThat(answer.retryAfter()).isEqualTo("1");
    clock.forward(Duration.ofSeconds(1));
    assertAccepted(1, 7);
    assertThat(send(7).status()).isEqualTo(429);
    assertThat(api.floodRefusals()).isEqualTo(2);
    assertThat(api.ignoredWaits()).isZero();
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void allows30MessagesASecondOverall() throws IOException {
    for (int chat = 1; chat <= 34; chat++) {
      api.privateChat(chat);
    }
    api.limitRates();
    for (int chat = 1; chat <= 33; chat++) {
      assertAccepted(1, chat);
    }

    assertThat(send(34).body().at("/parameters/retry_after").asInt()).isEqualTo(3);
    clock.forward(Duration.ofSeconds(3));
    assertAccepted(1, 34);
  }

  @Test
  void allows20MessagesAMinuteInAGroup() throws IOException {
    api.group(-41);
    api.limitRates();
    for (int i = 0; i < 20; i++) {
      assertAccepted(1, -41);
      clock.forward(Duration.ofSeconds(1));
    }

    assertThat(send(-41).body().at("/parameters/retry_after").asInt()).isEqualTo(40);
  }

  @Test
  void countsRequestsDuringAWaitAndMakesItLonger() throws IOException {
    api.privateChat(7);
    api.privateChat(8);
    api.faults("sendMessage", BotApiFault.tooManyRequests(10));
    assertThat(send(7).retryAfter()).isEqualTo("10");
    clock.forward(Duration.ofSeconds(5));

    assertThat(send(7).retryAfter()).isEqualTo("6");
    assertThat(api.ignoredWaits()).isEqualTo(1);
    assertAccepted(1, 8);
    clock.forward(Duration.ofSeconds(6));
    assertAccepted(1, 7);
  }

  @Test
  void forgivesRequestsThatWereOnTheirWay() throws IOException {
    api.privateChat(7);
    api.limitRates();
    assertAccepted(3, 7);
    assertThat(send(7).retryAfter()).isEqualTo("1");
    clock.forward(Duration.ofMillis(600));
    assertThat(send(7).retryAfter()).isEqualTo("1");
    assertThat(api.ignoredWaits()).isZero();
    clock.forward(Duration.ofMillis(200));

    assertThat(send(7).retryAfter()).isEqualTo("2");
    assertThat(api.ignoredWaits()).isEqualTo(1);
  }

  @Test
  void countsEditsForThemselves() throws IOException {
    api.privateChat(7);
    api.limitRates();
    int id = send(7).result().path("message_id").asInt();
    for (int i = 0; i < 6; i++) {
      String edit = "{'chat_id':7,'message_id':%d,'text':'%d'}".formatted(id, i);
      assertThat(bot.call("editMessageText", edit).status()).isEqualTo(i < 5 ? 200 : 429);
    }
  }
}
