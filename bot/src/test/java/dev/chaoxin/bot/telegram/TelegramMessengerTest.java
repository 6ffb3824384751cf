package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chaoxin.bot.botapi.BotApiDouble;
import dev.chaoxin.bot.botapi.BotApiFault;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Moved;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivery.DigestPart;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateLimit;
import dev.chaoxin.digest.rendering.DeferredText;
import dev.chaoxin.digest.rendering.TelegramPayload;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

class TelegramMessengerTest {

  private static final TelegramChat LIN =
      new TelegramChat(4_503_599_627_370_401L, OptionalInt.empty());

  private final AtomicLong now = new AtomicLong();
  private final BotApiDouble api = BotApiDouble.start();
  private final OkHttpClient http = HttpClients.forSending();
  private final TelegramMessenger messenger = messenger(api.uri());

  @BeforeEach
  void open() {
    api.privateChat(LIN.chatId());
  }

  @AfterEach
  void close() {
    HttpClients.close(http);
    api.close();
    assertThat(api.violations()).isEmpty();
  }

  private TelegramMessenger messenger(URI at) {
    return new TelegramMessenger(
        new ChatSender(
            new OkHttpTelegramClient(http, BotApiDouble.TOKEN, TelegramServer.at(Optional.of(at)))),
        new RateGovernor(
            new RateLimit(1, Duration.ofMillis(40)),
            to -> List.of(new RateLimit(3, Duration.ofSeconds(3))),
            now::get,
            now::addAndGet));
  }

  private DeliveryOutcome send(Channel to, String html) {
    return messenger.send(consignment(to, payload(html)));
  }

  private static String payload(String html) {
    return new TelegramPayload(
            DeferredText.of(html), List.of(List.of(new TelegramPayload.Button("全文 1", "a:7"))))
        .json();
  }

  private static OutgoingPart consignment(Channel to, String payload) {
    return new OutgoingPart("d1.1", 1, to, Instant.EPOCH, 0, new DigestPart(1, 1, payload));
  }

  @Test
  void acceptsWithTheNumberTelegramGave() {
    assertThat(send(LIN, "<b>潮信</b>")).isEqualTo(new Accepted("1"));
    assertThat(api.calls("sendMessage"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.parameters().path("chat_id").asLong()).isEqualTo(LIN.chatId());
              assertThat(
                      call.parameters()
                          .at("/reply_markup/inline_keyboard/0/0/callback_data")
                          .asText())
                  .isEqualTo("a:7");
              assertThat(call.parameters().at("/link_preview_options/is_disabled").asBoolean())
                  .isTrue();
            });
  }

  static Stream<BotApiFault> lostAnswers() {
    return Stream.of(
        BotApiFault.closedAnswer(), BotApiFault.lostAnswer(), BotApiFault.halfAnswer());
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void sendsALostMessageOnceAndCallsItAmbiguous(BotApiFault fault) {
    // A pooled connection that dies is what OkHttp would repeat by itself.
    send(LIN, "first");
    api.faults("sendMessage", fault);

    assertThat(send(LIN, "second")).isInstanceOf(Ambiguous.class);
    assertThat(api.texts()).containsExactly("first", "second");
  }

  @Test
  void defersWhatNeverLeft() {
    api.stop();

    assertThat(send(LIN, "hello"))
        .asInstanceOf(type(Deferred.class))
        .satisfies(deferred -> assertThat(deferred.reason()).contains("ConnectException"));
  }

  @Test
  void waitsForItsTurnBeforeADigestLeaves() {
    TelegramChat other = new TelegramChat(77, OptionalInt.empty());

    assertThat(messenger.awaitPermit(LIN)).isZero();
    assertThat(messenger.awaitPermit(other)).isZero();

    assertThat(now).hasValue(Duration.ofMillis(40).toNanos());
  }

  @Test
  void staysAwayFromAChatAsLongAsTelegramAsked() {
    api.faults("sendMessage", BotApiFault.tooManyRequests(17));
    send(LIN, "hello");

    assertThat(messenger.awaitPermit(LIN)).isZero();

    assertThat(now).hasValue(Duration.ofSeconds(17).toNanos());
  }

  @Test
  void waitsAsLongAsTelegramAsks() {
    api.faults("sendMessage", BotApiFault.tooManyRequests(17));

    assertThat(send(LIN, "hello"))
        .asInstanceOf(type(Deferred.class))
        .satisfies(deferred -> assertThat(deferred.pause()).isEqualTo(Duration.ofSeconds(17)));
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was blocked by the user",
    "403, Forbidden: user is deactivated",
    "403, Forbidden: bot was kicked from the supergroup chat",
    "400, Bad Request: chat not found",
    "400, Bad Request: not enough rights to send text messages to the chat"
  })
  void closesAChatThatDoesNotTakeUs(int code, String description) {
    api.faults("sendMessage", BotApiFault.error(code, description));

    assertThat(send(LIN, "hello"))
        .asInstanceOf(type(Closed.class))
        .satisfies(closed -> assertThat(closed.reason()).contains(description));
  }

  @Test
  void followsAGroupThatMoved() {
    TelegramChat group = new TelegramChat(-41, OptionalInt.empty());
    api.faults(
        "sendMessage",
        BotApiFault.error(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            Map.of("migrate_to_chat_id", -1_001_234_567_890_123L)));

    assertThat(send(group, "hello"))
        .isEqualTo(new Moved(new TelegramChat(-1_001_234_567_890_123L, OptionalInt.empty())));
  }

  @Test
  void refusesWhatTelegramWillNeverTake() {
    api.faults("sendMessage", BotApiFault.error(400, "Bad Request: message is too long"));

    assertThat(send(LIN, "hello")).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"400, Bad Request: message thread not found", "400, Bad Request: TOPIC_CLOSED"})
  void writesToTheGroupWhenTheTopicIsGone(int code, String description) {
    api.supergroup(-100);
    api.faults("sendMessage", BotApiFault.error(code, description));

    assertThat(send(new TelegramChat(-100, OptionalInt.of(9)), "hello"))
        .isInstanceOf(Accepted.class);
    assertThat(api.calls("sendMessage"))
        .singleElement()
        .satisfies(call -> assertThat(call.parameters().has("message_thread_id")).isFalse());
  }

  @Test
  void sendsPlainTextWhenTheHtmlIsNotUnderstood() {
    api.faults(
        "sendMessage",
        BotApiFault.error(
            400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 3"));

    assertThat(send(LIN, "<b>甲 &lt; 乙 &amp; 丙</b>")).isInstanceOf(Accepted.class);
    assertThat(api.calls("sendMessage"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.parameters().path("text").asText()).isEqualTo("甲 < 乙 & 丙");
              assertThat(call.parameters().has("parse_mode")).isFalse();
            });
  }

  @Test
  void doesNotKnowWhatAGatewayPageOrAServerErrorMeans() {
    api.faults(
        "sendMessage",
        BotApiFault.page(502),
        BotApiFault.error(500, "Internal Server Error"),
        BotApiFault.page(200));

    assertThat(List.of(send(LIN, "a"), send(LIN, "b"), send(LIN, "c")))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Ambiguous.class));
  }

  @Test
  void defersWhileTheTokenIsNotKnown() {
    api.faults("sendMessage", BotApiFault.error(401, "Unauthorized"));

    assertThat(send(LIN, "hello")).isInstanceOf(Deferred.class);
  }

  @Test
  void neverSaysTheToken() {
    api.faults(
        "sendMessage",
        BotApiFault.closedAnswer(),
        BotApiFault.page(502),
        BotApiFault.error(401, "Unauthorized"));
    List<DeliveryOutcome> outcomes =
        new java.util.ArrayList<>(List.of(send(LIN, "a"), send(LIN, "b"), send(LIN, "c")));
    api.stop();
    outcomes.add(send(LIN, "d"));

    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.toString()).doesNotContain("AAFake"));
  }

  @Test
  void refusesAPayloadThatIsNone() {
    assertThat(messenger.send(consignment(LIN, "{\"subject\":\"x\"}"))).isInstanceOf(Refused.class);
    assertThat(messenger.send(consignment(LIN, "no json"))).isInstanceOf(Refused.class);
    assertThat(api.texts()).isEmpty();
  }

  @Test
  void servesChatsOnly() {
    assertThat(messenger.serves(LIN)).isTrue();
    assertThat(messenger.serves(new Mailbox("lin@example.org"))).isFalse();
    assertThat(messenger.repeatable()).isFalse();
  }
}
