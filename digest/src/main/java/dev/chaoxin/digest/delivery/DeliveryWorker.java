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
 * Sends claimed deliveries, part by part, and records each step in the ledger before it is taken.
 */
final class DeliveryWorker {

  /** A digest older than this is not sent. */
  private static final Duration MAX_AGE = Duration.ofHours(24);

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(30);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(30);
  private static final int MAX_REDIRECTS = 3;
  private static final int MAX_AMBIGUOUS_ATTEMPTS = 2;

  private final DeliveryProgress progress;
  private final RenderedParts renderedParts;
  private final Subscriptions subscriptions;
  private final Clock clock;
  private final DeliveryReport.Counter counter;

  DeliveryWorker(
      DeliveryProgress progress,
      RenderedParts renderedParts,
      Subscriptions subscriptions,
      Clock clock,
      DeliveryReport.Counter counter) {
    this.progress = progress;
    this.renderedParts = renderedParts;
    this.subscriptions = subscriptions;
    this.clock = clock;
    this.counter = counter;
  }

  /** Sends the remaining parts of a delivery and finishes it, or postpones it. */
  void deliver(Claim claim, Messenger messenger) {
    counter.add(send(recover(claim, messenger), messenger));
  }

  /** Gives a claimed delivery back unsent. */
  void giveBack(Claim claim, String reason) {
    progress.postpone(claim, clock.instant(), claim.retries(), claim.ambiguousAttempts(), reason);
  }

  /** A part that an earlier worker left in flight is ambiguous; only mail is sent again. */
  private Claim recover(Claim claim, Messenger messenger) {
    if (!claim.inFlight() || messenger.repeatable()) {
      return claim;
    }
    String reason = "the process stopped while the part was in flight";
    progress.recordPart(claim, DeliveryState.AMBIGUOUS, "", reason, clock.instant());
    return claim.afterPart();
  }

  private DeliveryState send(Claim claim, Messenger messenger) {
    List<DigestPart> parts = renderedParts.of(claim.content(), ChannelKind.of(claim.to()));
    if (parts.isEmpty()) {
      return progress.finish(
          claim, DeliveryState.FAILED, "its articles are no longer in the archive");
    }
    if (claim.nextPart() <= parts.size()) {
      Optional<String> unwanted = whyUnwanted(claim);
      if (unwanted.isPresent()) {
        return progress.finish(claim, DeliveryState.CLOSED, unwanted.get());
      }
      if (tooLate(claim, clock.instant())) {
        return progress.finish(claim, DeliveryState.FAILED, "not sent within 24 hours");
      }
    }
    Claim current = claim;
    int redirects = 0;
    while (current.nextPart() <= parts.size()) {
      Duration wait = messenger.awaitPermit(current.to());
      Instant now = clock.instant();
      if (!wait.isZero()) {
        progress.postpone(
            current,
            now.plus(wait),
            current.retries(),
            current.ambiguousAttempts(),
            "delayed by the rate limit");
        return DeliveryState.WAITING;
      }
      if (!progress.markInFlight(current, now)) {
        return DeliveryState.WAITING;
      }
      DeliveryOutcome outcome = send(current, parts.get(current.nextPart() - 1), messenger);
      if (outcome instanceof DeliveryOutcome.Moved moved && redirects++ < MAX_REDIRECTS) {
        current = redirect(current, moved.to());
        Optional<String> unwanted = whyUnwanted(current);
        if (unwanted.isPresent()) {
          return progress.finish(current, DeliveryState.CLOSED, unwanted.get());
        }
        continue;
      }
      Optional<DeliveryState> end = record(current, outcome, messenger);
      if (end.isPresent()) {
        return end.get();
      }
      current = current.afterPart();
    }
    return progress.finish(current);
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

  /** Records the outcome of the next part; the delivery's state if no further part is sent now. */
  private Optional<DeliveryState> record(
      Claim claim, DeliveryOutcome outcome, Messenger messenger) {
    Instant now = clock.instant();
    if (outcome instanceof DeliveryOutcome.Accepted accepted) {
      counter.addAcceptedPart();
      progress.recordPart(claim, DeliveryState.SENT, accepted.reference(), "", now);
      return Optional.empty();
    }
    if (outcome instanceof DeliveryOutcome.Deferred deferred) {
      Instant next = now.plus(backoff(deferred.pause(), claim.retries()));
      return Optional.of(retry(claim, next, claim.ambiguousAttempts(), deferred.reason()));
    }
    if (outcome instanceof DeliveryOutcome.Ambiguous ambiguous) {
      int attempts = claim.ambiguousAttempts() + 1;
      if (messenger.repeatable() && attempts < MAX_AMBIGUOUS_ATTEMPTS) {
        Instant next = now.plus(backoff(Duration.ZERO, claim.retries()));
        return Optional.of(retry(claim, next, attempts, ambiguous.reason()));
      }
      progress.recordPart(claim, DeliveryState.AMBIGUOUS, "", ambiguous.reason(), now);
      return Optional.empty();
    }
    if (outcome instanceof DeliveryOutcome.Closed closed) {
      subscriptions.close(claim.to(), closed.reason());
      progress.recordPart(claim, DeliveryState.FAILED, "", closed.reason(), now);
      return Optional.of(progress.finish(claim, DeliveryState.FAILED, closed.reason()));
    }
    String reason =
        outcome instanceof DeliveryOutcome.Refused refused
            ? refused.reason()
            : "redirected too many times";
    progress.recordPart(claim, DeliveryState.FAILED, "", reason, now);
    return Optional.empty();
  }

  private DeliveryState retry(Claim claim, Instant at, int ambiguousAttempts, String reason) {
    if (tooLate(claim, at)) {
      progress.recordPart(claim, DeliveryState.FAILED, "", reason, clock.instant());
      return progress.finish(claim, DeliveryState.FAILED, "given up after 24 hours: " + reason);
    }
    progress.postpone(claim, at, claim.retries() + 1, ambiguousAttempts, reason);
    return DeliveryState.WAITING;
  }

  private Claim redirect(Claim claim, Channel to) {
    subscriptions.move(claim.to(), to);
    progress.redirect(claim, to);
    return claim.redirectedTo(to);
  }

  /** Why the reader no longer wants a digest in this channel; empty if the reader does. */
  private Optional<String> whyUnwanted(Claim claim) {
    Optional<Subscriber> reader = subscriptions.find(claim.id().reader());
    if (reader.isEmpty()) {
      return Optional.of("the reader has left");
    }
    if (reader.get().paused()) {
      return Optional.of("the reader has paused digests");
    }
    return reader.get().channels().contains(claim.to())
        ? Optional.empty()
        : Optional.of("the channel is closed");
  }

  private static boolean tooLate(Claim claim, Instant when) {
    return when.isAfter(claim.plannedAt().plus(MAX_AGE));
  }

  /** Exponential, bounded, and never shorter than the pause the other side asked for. */
  private static Duration backoff(Duration pause, int retries) {
    Duration doubled = FIRST_BACKOFF.multipliedBy(1L << Math.min(retries, 10));
    Duration bounded = doubled.compareTo(MAX_BACKOFF) < 0 ? doubled : MAX_BACKOFF;
    return pause.compareTo(bounded) > 0 ? pause : bounded;
  }
}
