package dev.chaoxin.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every messenger must do, whatever it carries to. A test of a messenger extends this with its
 * own real other side, fresh for each test.
 */
public abstract class MessengerContract {

  /** The messenger, connected to the other side. */
  protected abstract Messenger messenger();

  /** A channel that the other side serves: a different one for each number from 0 to 9. */
  protected abstract Channel channel(int number);

  /** How many messages the other side has for that channel. */
  protected abstract int arrivedAt(Channel channel);

  /** From now on the other side refuses that channel for good, as one that is closed to us. */
  protected abstract void closeOff(Channel channel);

  /** From now on nobody answers, and no request leaves. */
  protected abstract void disconnect();

  @Test
  void servesItsOwnKindOfChannelOnly() {
    Channel chat = new Channel.TelegramChat(1, OptionalInt.empty());
    Channel mailbox = new Channel.Mailbox("reader@example.org");

    assertThat(messenger().serves(channel(0))).isTrue();
    assertThat(messenger().serves(chat)).isNotEqualTo(messenger().serves(mailbox));
  }

  @Test
  void saysAcceptedWhenTheOtherSideHasIt() {
    DeliveryOutcome outcome = messenger().send(outgoingPart(channel(0), 1));

    assertThat(outcome).isInstanceOf(DeliveryOutcome.Accepted.class);
    assertThat(((DeliveryOutcome.Accepted) outcome).reference()).isNotBlank();
    assertThat(arrivedAt(channel(0))).isEqualTo(1);
    assertThat(arrivedAt(channel(1))).isZero();
  }

  @Test
  void saysClosedWhenTheChannelIsClosedToUs() {
    closeOff(channel(2));

    assertThat(messenger().send(outgoingPart(channel(2), 2)))
        .isInstanceOf(DeliveryOutcome.Closed.class);
    assertThat(messenger().send(outgoingPart(channel(3), 3)))
        .isInstanceOf(DeliveryOutcome.Accepted.class);
    assertThat(arrivedAt(channel(2))).isZero();
  }

  @Test
  void saysDeferredWhenTheRequestNeverLeft() {
    disconnect();

    assertThat(messenger().send(outgoingPart(channel(4), 4)))
        .isInstanceOf(DeliveryOutcome.Deferred.class);
  }

  @Test
  void refusesAPayloadOfAnotherKindAndSendsNothing() {
    OutgoingPart sound = outgoingPart(channel(5), 5);
    OutgoingPart broken =
        new OutgoingPart(
            sound.key(),
            sound.subscriber(),
            sound.to(),
            sound.frozenAt(),
            0,
            new DigestPart(1, 1, "{]"));

    assertThat(messenger().send(broken)).isInstanceOf(DeliveryOutcome.Refused.class);
    assertThat(arrivedAt(channel(5))).isZero();
  }

  @Test
  void showsNoAddressInAReason() {
    closeOff(channel(6));

    DeliveryOutcome.Closed closed =
        (DeliveryOutcome.Closed) messenger().send(outgoingPart(channel(6), 6));

    assertThat(closed.reason()).isNotBlank().doesNotContain(ChannelKind.address(channel(6)));
  }

  @Test
  void letsTheTurnComeWhenNothingIsInTheWay() {
    assertThat(messenger().awaitPermit(channel(7))).isEqualTo(Duration.ZERO);
  }

  @Test
  void isSafeForManyThreads() throws Exception {
    Messenger messenger = messenger();
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      List<Callable<DeliveryOutcome>> work =
          java.util.stream.IntStream.range(0, 10)
              .mapToObj(
                  number ->
                      (Callable<DeliveryOutcome>)
                          () -> messenger.send(outgoingPart(channel(number), 100 + number)))
              .toList();
      for (Future<DeliveryOutcome> one : senders.invokeAll(work)) {
        assertThat(one.get()).isInstanceOf(DeliveryOutcome.Accepted.class);
      }
    } finally {
      senders.shutdown();
    }
    for (int number = 0; number < 10; number++) {
      assertThat(arrivedAt(channel(number))).isEqualTo(1);
    }
  }

  /** A real digest for that channel. */
  protected static OutgoingPart outgoingPart(Channel to, long reader) {
    Digest digest =
        new Digest(
            ArticleBuilder.DAY,
            Locale.forLanguageTag("zh-Hans"),
            List.of(
                new Digest.Entry(
                    ArticleBuilder.article(1).headline("渔港开渔").summary("船队清早出海。").archived(),
                    List.of("渔港"))),
            0);
    String payload = ChannelKind.of(to).render(digest).get(0);
    String key = new DeliveryId(reader, ArticleBuilder.DAY, 0).partKey(1);
    return new OutgoingPart(
        key, reader, to, Instant.parse("2025-03-10T23:30:00Z"), 0, new DigestPart(1, 1, payload));
  }
}
