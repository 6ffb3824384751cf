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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Messenger}, which the tests of every implementation extend, each with a
 * server of its own for each test.
 */
public abstract class MessengerContract {

  /** The messenger, connected to the server. */
  protected abstract Messenger messenger();

  /** A channel that the server accepts, a different one for each number from 0 to 9. */
  protected abstract Channel channel(int number);

  /** The number of messages the server has received for a channel. */
  protected abstract int arrivedAt(Channel channel);

  /** Makes the server refuse a channel permanently. */
  protected abstract void closeOff(Channel channel);

  /** Makes the server unreachable. */
  protected abstract void disconnect();

  @Test
  void servesItsOwnKindOfChannelOnly() {
    Channel chat = new Channel.TelegramChat(1, OptionalInt.empty());
    Channel mailbox = new Channel.Mailbox("reader@example.org");

    assertThat(messenger().serves(channel(0))).isTrue();
    assertThat(messenger().serves(chat)).isNotEqualTo(messenger().serves(mailbox));
  }

  @Test
  void reportsAcceptedWhenTheServerHasTheMessage() {
    DeliveryOutcome outcome = messenger().send(outgoingPart(channel(0), 1));

    assertThat(outcome).isInstanceOf(DeliveryOutcome.Accepted.class);
    assertThat(((DeliveryOutcome.Accepted) outcome).reference()).isNotBlank();
    assertThat(arrivedAt(channel(0))).isEqualTo(1);
    assertThat(arrivedAt(channel(1))).isZero();
  }

  @Test
  void reportsClosedWhenTheServerRefusesTheChannel() {
    closeOff(channel(2));

    assertThat(messenger().send(outgoingPart(channel(2), 2)))
        .isInstanceOf(DeliveryOutcome.Closed.class);
    assertThat(messenger().send(outgoingPart(channel(3), 3)))
        .isInstanceOf(DeliveryOutcome.Accepted.class);
    assertThat(arrivedAt(channel(2))).isZero();
  }

  @Test
  void reportsDeferredWhenTheServerIsUnreachable() {
    disconnect();

    assertThat(messenger().send(outgoingPart(channel(4), 4)))
        .isInstanceOf(DeliveryOutcome.Deferred.class);
  }

  @Test
  void refusesAnInvalidPayloadWithoutSending() {
    OutgoingPart valid = outgoingPart(channel(5), 5);
    OutgoingPart invalid =
        new OutgoingPart(
            valid.key(),
            valid.subscriber(),
            valid.to(),
            valid.frozenAt(),
            0,
            new DigestPart(1, 1, "{]"));

    assertThat(messenger().send(invalid)).isInstanceOf(DeliveryOutcome.Refused.class);
    assertThat(arrivedAt(channel(5))).isZero();
  }

  @Test
  void masksTheAddressInReasons() {
    closeOff(channel(6));

    DeliveryOutcome.Closed closed =
        (DeliveryOutcome.Closed) messenger().send(outgoingPart(channel(6), 6));

    assertThat(closed.reason()).isNotBlank().doesNotContain(ChannelKind.address(channel(6)));
  }

  @Test
  void grantsAPermitAtOnceWhenIdle() {
    assertThat(messenger().awaitPermit(channel(7))).isEqualTo(Duration.ZERO);
  }

  @Test
  void isSafeForManyThreads() throws Exception {
    Messenger messenger = messenger();
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      List<Callable<DeliveryOutcome>> work =
          IntStream.range(0, 10)
              .mapToObj(
                  number ->
                      (Callable<DeliveryOutcome>)
                          () -> messenger.send(outgoingPart(channel(number), 100 + number)))
              .toList();
      for (Future<DeliveryOutcome> outcome : senders.invokeAll(work)) {
        assertThat(outcome.get()).isInstanceOf(DeliveryOutcome.Accepted.class);
      }
    } finally {
      senders.shutdown();
    }
    for (int number = 0; number < 10; number++) {
      assertThat(arrivedAt(channel(number))).isEqualTo(1);
    }
  }

  /** A rendered digest, addressed to a channel. */
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
