package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings one delivery to its reader, part by part, and writes down each step before it is taken.
 */
final class DeliveryWorker {

  /** A digest that is older is not news any more. */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(30);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(30);
  private static final int MOST_MOVES = 3;
  private static final int MOST_DOUBTS = 2;

  private final DeliveryClaims claims;
  private final RenderedParts frozen;
  private final Subscriptions desk;
  private final Clock clock;
  private final DeliveryCounts counts;

  DeliveryWorker(
      DeliveryClaims claims,
      RenderedParts frozen,
      Subscriptions desk,
      Clock clock,
      DeliveryCounts counts) {
    this.claims = claims;
    this.frozen = frozen;
    this.desk = desk;
    this.clock = clock;
    this.counts = counts;
  }

  /** Sends what is left of a delivery and closes its books, or puts it off. */
  void deliver(Claim claim, Messenger messenger) {
    counts.finished(bring(recovered(claim, messenger), messenger));
  }

  /** A part that an earlier sender left on its way is in doubt; only mail is sent again. */
  private Claim recovered(Claim claim, Messenger messenger) {
    if (!claim.inFlight() || messenger.repeatable()) {
      return claim;
    }
    String reason = "the sender stopped while the part was on its way";
    claims.receipt(claim, DeliveryState.AMBIGUOUS, "", reason, clock.instant());
    return claim.at(claim.nextPart() + 1);
  }

  private DeliveryState bring(Claim claim, Messenger messenger) {
    List<DigestPart> parts = frozen.of(claim.content(), ChannelKind.of(claim.to()));
    if (parts.isEmpty()) {
      return claims.finish(claim, DeliveryState.FAILED, "its articles are not in the archive");
    }
    if (claim.nextPart() <= parts.size()) {
      Optional<String> unwanted = unwanted(claim);
      if (unwanted.isPresent()) {
        return claims.finish(claim, DeliveryState.CLOSED, unwanted.get());
      }
      if (late(claim, clock.instant())) {
        return claims.finish(claim, DeliveryState.FAILED, "not sent within 24 hours");
      }
    }
    Claim current = claim;
    int moves = 0;
    while (current.nextPart() <= parts.size()) {
      Duration wait = messenger.awaitPermit(current.to());
      Instant now = clock.instant();
      if (!wait.isZero()) {
        claims.putOff(
            current,
            now.plus(wait),
            current.retries(),
            current.ambiguousAttempts(),
            "its turn is later");
        return DeliveryState.WAITING;
      }
      if (!claims.depart(current, now)) {
        return DeliveryState.WAITING;
      }
      DeliveryOutcome outcome = send(current, parts.get(current.nextPart() - 1), messenger);
      if (outcome instanceof DeliveryOutcome.Moved moved && moves++ < MOST_MOVES) {
        current = follow(current, moved.to());
        Optional<String> unwanted = unwanted(current);
        if (unwanted.isPresent()) {
          return claims.finish(current, DeliveryState.CLOSED, unwanted.get());
        }
        continue;
      }
      Optional<DeliveryState> end = settle(current, outcome, messenger);
      if (end.isPresent()) {
        return end.get();
      }
      current = current.at(current.nextPart() + 1);
    }
    return claims.finish(current);
  }

  private DeliveryOutcome send(Claim claim, DigestPart part, Messenger messenger) {
    DeliveryId id = claim.id();
    return messenger.send(
        new OutgoingPart(
            id.partKey(part.number()),
            id.reader(),
            claim.to(),
            claim.plannedAt(),
            claim.omitted(),
            part));
  }

  /** Writes down what became of the part; the end of the delivery, if this is it. */
  private Optional<DeliveryState> settle(
      Claim claim, DeliveryOutcome outcome, Messenger messenger) {
    Instant now = clock.instant();
    if (outcome instanceof DeliveryOutcome.Accepted accepted) {
      counts.parts.incrementAndGet();
      claims.receipt(claim, DeliveryState.SENT, accepted.reference(), "", now);
      return Optional.empty();
    }
    if (outcome instanceof DeliveryOutcome.Deferred deferred) {
      Instant again = now.plus(backoff(deferred.pause(), claim.retries()));
      return Optional.of(putOff(claim, again, claim.ambiguousAttempts(), deferred.reason()));
    }
    if (outcome instanceof DeliveryOutcome.Ambiguous ambiguous) {
      if (messenger.repeatable() && claim.ambiguousAttempts() + 1 < MOST_DOUBTS) {
        Instant again = now.plus(backoff(Duration.ZERO, claim.retries()));
        return Optional.of(putOff(claim, again, claim.ambiguousAttempts() + 1, ambiguous.reason()));
      }
      claims.receipt(claim, DeliveryState.AMBIGUOUS, "", ambiguous.reason(), now);
      return Optional.empty();
    }
    if (outcome instanceof DeliveryOutcome.Closed closed) {
      desk.close(claim.to(), closed.reason());
      claims.receipt(claim, DeliveryState.FAILED, "", closed.reason(), now);
      return Optional.of(claims.finish(claim, DeliveryState.FAILED, closed.reason()));
    }
    String reason =
        outcome instanceof DeliveryOutcome.Refused refused ? refused.reason() : "moved too often";
    claims.receipt(claim, DeliveryState.FAILED, "", reason, now);
    return Optional.empty();
  }

  private DeliveryState putOff(Claim claim, Instant again, int doubts, String reason) {
    if (late(claim, again)) {
      claims.receipt(claim, DeliveryState.FAILED, "", reason, clock.instant());
      return claims.finish(claim, DeliveryState.FAILED, "given up after 24 hours: " + reason);
    }
    claims.putOff(claim, again, claim.retries() + 1, doubts, reason);
    return DeliveryState.WAITING;
  }

  private Claim follow(Claim claim, Channel to) {
    desk.move(claim.to(), to);
    claims.move(claim, to);
    return claim.to(to);
  }

  /** Why the reader does not want it there any more. */
  private Optional<String> unwanted(Claim claim) {
    Optional<Subscriber> reader = desk.find(claim.id().reader());
    if (reader.isEmpty()) {
      return Optional.of("the reader left");
    }
    if (reader.get().paused()) {
      return Optional.of("the reader asked for quiet");
    }
    return reader.get().channels().contains(claim.to())
        ? Optional.empty()
        : Optional.of("the channel is closed");
  }

  private static boolean late(Claim claim, Instant when) {
    return when.isAfter(claim.plannedAt().plus(TOO_LATE));
  }

  private static Duration backoff(Duration pause, int tries) {
    Duration doubled = FIRST_BACKOFF.multipliedBy(1L << Math.min(tries, 10));
    Duration bounded = doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    return pause.compareTo(bounded) > 0 ? pause : bounded;
  }
}
