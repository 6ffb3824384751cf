package dev.chaoxin.bot.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.chaoxin.bot.botapi.RawBotApiClient.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BotApiFaultTest {

  private static final String MESSAGE = "{'chat_id':7,'text':'a'}";

  private final BotApiDouble api = BotApiDouble.start();
  private final RawBotApiClient bot = new RawBotApiClient(api.uri());

  @BeforeEach
  void open() {
    api.privateChat(7);
    api.privateChat(8);
  }

  @AfterEach
  void close() {
    api.close();
  }

  private Answer send() throws IOException {
    return bot.call("sendMessage", MESSAGE);
  }

  @Test
  void refusesInTheWordsOfATest() throws IOException {
    api.faults(
        "sendMessage",
        BotApiFault.error(400, "Bad Request: moved", Map.of("migrate_to_chat_id", -100L)));

    Answer answer = send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.description()).isEqualTo("Bad Request: moved");
    assertThat(answer.body().at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-100);
    assertThat(api.sent()).isEmpty();
    assertThat(api.calls("sendMessage")).isEmpty();
    assertThat(send().status()).isEqualTo(200);
  }

  @Test
  void happensInItsChatAndAsOftenAsAsked() throws IOException {
    api.faults("sendMessage", BotApiFault.page(502).inChat(8).times(2));
    String other = MESSAGE.replace('7', '8');

    assertThat(send().status()).isEqualTo(200);
    HttpResponse<String> page = bot.exchange("sendMessage", other);
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.body()).startsWith("<html>");
    assertThat(bot.exchange("sendMessage", other).statusCode()).isEqualTo(502);
    assertThat(bot.exchange("sendMessage", other).statusCode()).isEqualTo(200);
  }

  static Stream<BotApiFault> afterItWasTaken() {
    return Stream.of(
        BotApiFault.lostAnswer(), BotApiFault.closedAnswer(), BotApiFault.halfAnswer());
  }

  @Test
  void breaksOffBeforeTheCallCounts() {
    api.faults("sendMessage", BotApiFault.reset().always());

    assertThatIOException().isThrownBy(this::send);
    assertThat(api.sent()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("afterItWasTaken")
  void breaksOffAfterTheCallWasTaken(BotApiFault fault) {
    // The client repeats what it thinks safe, so each attempt must fail.
    api.faults("sendMessage", fault.always());

    assertThatIOException().isThrownBy(this::send);
    assertThat(api.sent()).isNotEmpty();
  }

  @Test
  void answersWithGarbage() throws IOException {
    api.faults("sendMessage", BotApiFault.garbageAnswer());

    assertThat(bot.exchange("sendMessage", MESSAGE).body()).isEqualTo("this is no JSON");
    assertThat(api.texts()).isEqualTo(List.of("a"));
  }

  @Test
  void hangsUntilItStops() {
    api.faults("sendMessage", BotApiFault.hang(), BotApiFault.noAnswer());
    var unheard = bot.callLater("sendMessage", MESSAGE);
    var heard = bot.callLater("sendMessage", MESSAGE);
    assertThat(api.await(Duration.ofSeconds(30), () -> api.sent().size() == 1)).isTrue();

    assertThat(unheard).isNotDone();
    assertThat(heard).isNotDone();
    api.stop();

    assertThat(unheard).failsWithin(Duration.ofSeconds(30));
    assertThat(heard).failsWithin(Duration.ofSeconds(30));
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void delaysTheCallOrTheAnswer() {
    api.faults(
        "sendMessage",
        BotApiFault.delay(Duration.ofHours(1)).inChat(7),
        BotApiFault.lateAnswer(Duration.ofHours(1)).inChat(8));
    var late = bot.callLater("sendMessage", MESSAGE);
    var lateAnswer = bot.callLater("sendMessage", MESSAGE.replace('7', '8'));

    assertThat(api.await(Duration.ofSeconds(30), () -> api.sent().size() == 1)).isTrue();

    assertThat(api.sent().get(0).chatId()).isEqualTo(8);
    assertThat(late).isNotDone();
    assertThat(lateAnswer).isNotDone();
  }

  @Test
  void goesAwayAndComesBackWithWhatItKnew() throws IOException {
    send();
    api.privateChat(7).say("b");
    // The first client may still think that its connection is open.
    RawBotApiClient other = new RawBotApiClient(api.uri());
    api.stop();
    assertThatIOException()
        .isThrownBy(() -> other.call("sendMessage", MESSAGE))
        .withCauseInstanceOf(ConnectException.class);

    api.restart();

    assertThat(api.texts()).containsExactly("a");
    assertThat(other.call("getUpdates", "{}").result()).hasSize(1);
  }
}
