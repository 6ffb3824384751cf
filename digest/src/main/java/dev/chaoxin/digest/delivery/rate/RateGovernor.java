package dev.chaoxin.digest.delivery.rate;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Limits the rate of all messages of one kind, Telegram or mail, and of those to each destination.
 * Unused capacity is not saved up: after a quiet minute the rate is the same. Safe for use by many
 * threads.
 */
public final class RateGovernor {

  /** Which messages go first. */
  public enum Priority {
    /** A reply that somebody is waiting for; goes ahead of the broadcast. */
    REPLY,
    /** A digest. */
    BROADCAST
  }

  private static final long FORGET_AFTER = Duration.ofMinutes(2).toNanos();

  private final long period;
  private final Function<Channel, List<RateLimit>> limits;
  private final LongSupplier nanoTime;
  private final LongConsumer sleep;
  private final Map<String, Destination> destinations = new LinkedHashMap<>(64, 0.75f, true);
  private long nextSlot;
  private long allUntil;
  private String lastPaused = "";
  private long lastPausedUntil;

  /**
   * Creates a governor.
   *
   * @param all the limit for all messages together; they are spaced evenly
   * @param limits the limits of a channel's destination, all of which apply
   * @param nanoTime a clock that never goes back
   * @param sleep waits for the given number of nanoseconds, or less
   */
  public RateGovernor(
      RateLimit all,
      Function<Channel, List<RateLimit>> limits,
      LongSupplier nanoTime,
      LongConsumer sleep) {
    this.period = all.per().toNanos() / all.messages();
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.sleep = sleep;
    long now = nanoTime.getAsLong();
    this.nextSlot = now;
    this.allUntil = now;
    this.lastPausedUntil = now;
  }

  /** A governor with Telegram's published limits. */
  public static RateGovernor telegram() {
    return new RateGovernor(
        RateLimits.TELEGRAM, RateLimits::of, System::nanoTime, LockSupport::parkNanos);
  }

  /** A governor with the limits of the large mailbox providers for unknown senders. */
  public static RateGovernor mail() {
    return new RateGovernor(
        RateLimits.MAIL, RateLimits::of, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * Acquires a permit for one message, waiting for it if necessary.
   *
   * @return zero if the permit was acquired; otherwise how long to wait before asking again, which
   *     is longer than {@code maxWait} unless the thread was interrupted
   */
  public Duration acquire(Priority priority, Channel to, Duration maxWait) {
    long deadline = nanoTime.getAsLong() + maxWait.toNanos();
    while (true) {
      long now = nanoTime.getAsLong();
      Slot slot = tryAcquire(priority, to, now, deadline);
      if (slot.acquired()) {
        waitUntil(slot.at());
        return Duration.ZERO;
      }
      if (slot.at() > deadline || Thread.currentThread().isInterrupted()) {
        return Duration.ofNanos(slot.at() - now);
      }
      sleep.accept(slot.at() - now);
    }
  }

  /**
   * Pauses a destination because the other side asked for it. A pause asked for while another
   * destination is paused holds for all, because then the overall rate is too high.
   */
  public synchronized void pause(Channel to, Duration length) {
    long now = nanoTime.getAsLong();
    long until = now + length.toNanos();
    String name = RateLimits.destination(to);
    Destination destination = destination(to, now);
    destination.until = Math.max(destination.until, until);
    if (!lastPaused.isEmpty() && !lastPaused.equals(name) && lastPausedUntil - now > 0) {
      allUntil = Math.max(allUntil, until);
    }
    lastPaused = name;
    lastPausedUntil = until;
  }

  /** The time to send at, or if not acquired, to ask again at. */
  private record Slot(long at, boolean acquired) {}

  private synchronized Slot tryAcquire(Priority priority, Channel to, long now, long deadline) {
    Destination destination = destination(to, now);
    long earliest = Math.max(allUntil, destination.earliest(now));
    if (earliest > now) {
      return new Slot(earliest, false);
    }
    // A reply reserves the next slot; the broadcast never does, so it comes after the reply.
    if (nextSlot > now && (priority == Priority.BROADCAST || nextSlot > deadline)) {
      return new Slot(nextSlot, false);
    }
    long at = Math.max(nextSlot, now);
    nextSlot = at + period;
    destination.sent(at);
    return new Slot(at, true);
  }

  private void waitUntil(long time) {
    for (long now = nanoTime.getAsLong();
        now < time && !Thread.currentThread().isInterrupted();
        now = nanoTime.getAsLong()) {
      sleep.accept(time - now);
    }
  }

  private Destination destination(Channel to, long now) {
    Iterator<Destination> oldest = destinations.values().iterator();
    if (oldest.hasNext() && now - oldest.next().lastUsed > FORGET_AFTER) {
      oldest.remove();
    }
    Destination destination =
        destinations.computeIfAbsent(
            RateLimits.destination(to), name -> new Destination(limits.apply(to), now));
    destination.lastUsed = Math.max(now, destination.until);
    return destination;
  }

  /** The limits of a destination and its latest messages. */
  private static final class Destination {
    private final List<RateLimit> limits;
    private final int capacity;
    private final Deque<Long> recent = new ArrayDeque<>();
    private long until;
    private long lastUsed;

    Destination(List<RateLimit> limits, long now) {
      this.limits = limits;
      this.capacity = limits.stream().mapToInt(RateLimit::messages).max().orElse(1);
      this.until = now;
      this.lastUsed = now;
    }

    long earliest(long now) {
      long earliest = Math.max(now, until);
      for (RateLimit limit : limits) {
        if (recent.size() >= limit.messages()) {
          long first = nthLatest(limit.messages());
          earliest = Math.max(earliest, first + limit.per().toNanos());
        }
      }
      return earliest;
    }

    private long nthLatest(int n) {
      Iterator<Long> newestFirst = recent.descendingIterator();
      long time = newestFirst.next();
      for (int i = 1; i < n; i++) {
        time = newestFirst.next();
      }
      return time;
    }

    void sent(long when) {
      recent.addLast(when);
      if (recent.size() > capacity) {
        recent.removeFirst();
      }
    }
  }
}
