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
 * The one pace for everything that goes to one kind of destination. It never catches up: a slot
 * that nobody used is gone. Safe for use by many threads.
 */
public final class RateGovernor {

  /** Who asks. */
  public enum Priority {
    /** Somebody waits for the answer: goes ahead of the broadcast. */
    REPLY,
    /** The morning's round. */
    BROADCAST
  }

  private static final long FORGET_AFTER = Duration.ofMinutes(2).toNanos();

  private final long period;
  private final Function<Channel, List<RateLimit>> each;
  private final LongSupplier nanoTime;
  private final LongConsumer sleep;
  private final Map<String, Destination> destinations = new LinkedHashMap<>(64, 0.75f, true);
  private long slot;
  private long allUntil;
  private String lastPaused = "";
  private long lastPausedUntil;

  /**
   * A governor with a clock of its own.
   *
   * @param all the pace of all messages together
   * @param each the rates of one destination
   * @param nanoTime a clock that never goes back
   * @param sleep lets so many nanoseconds pass, or fewer
   */
  public RateGovernor(
      RateLimit all,
      Function<Channel, List<RateLimit>> each,
      LongSupplier nanoTime,
      LongConsumer sleep) {
    this.period = all.per().toNanos() / all.messages();
    this.each = each;
    this.nanoTime = nanoTime;
    this.sleep = sleep;
    long now = nanoTime.getAsLong();
    this.slot = now;
    this.allUntil = now;
    this.lastPausedUntil = now;
  }

  /** Telegram's published limits. */
  public static RateGovernor telegram() {
    return new RateGovernor(
        RateLimits.TELEGRAM, RateLimits::of, System::nanoTime, LockSupport::parkNanos);
  }

  /** What the large mailbox providers take from a sender they do not know. */
  public static RateGovernor mail() {
    return new RateGovernor(
        RateLimits.MAIL, RateLimits::of, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * Takes a turn, waiting for it where need be.
   *
   * @param patience the longest wait
   * @return zero when the turn is taken; else how long to stay away, when that is longer than the
   *     patience or the thread is interrupted
   */
  public Duration acquire(Priority lane, Channel to, Duration patience) {
    long deadline = nanoTime.getAsLong() + patience.toNanos();
    while (true) {
      long now = nanoTime.getAsLong();
      Slot turn = turn(lane, to, now, deadline);
      if (turn.taken()) {
        until(turn.at());
        return Duration.ZERO;
      }
      if (turn.at() > deadline || Thread.currentThread().isInterrupted()) {
        return Duration.ofNanos(turn.at() - now);
      }
      sleep.accept(turn.at() - now);
    }
  }

  /**
   * The other side asked for a pause. It holds for that destination; when two destinations are
   * paused at the same time it is all of us who are too fast, and the pause holds for all.
   */
  public synchronized void pause(Channel to, Duration howLong) {
    long now = nanoTime.getAsLong();
    long until = now + howLong.toNanos();
    String name = RateLimits.destination(to);
    Destination destination = destination(to, now);
    destination.until = Math.max(destination.until, until);
    if (!lastPaused.isEmpty() && !lastPaused.equals(name) && lastPausedUntil - now > 0) {
      allUntil = Math.max(allUntil, until);
    }
    lastPaused = name;
    lastPausedUntil = until;
  }

  /** A moment, and whether it is ours. */
  private record Slot(long at, boolean taken) {}

  private synchronized Slot turn(Priority lane, Channel to, long now, long deadline) {
    Destination destination = destination(to, now);
    long earliest = Math.max(allUntil, destination.earliest(now));
    if (earliest > now) {
      return new Slot(earliest, false);
    }
    // A reply reserves the next slot, so that the broadcast, which never does, comes behind it.
    if (slot > now && (lane == Priority.BROADCAST || slot > deadline)) {
      return new Slot(slot, false);
    }
    long at = Math.max(slot, now);
    slot = at + period;
    destination.sent(at);
    return new Slot(at, true);
  }

  private void until(long turn) {
    for (long now = nanoTime.getAsLong();
        now < turn && !Thread.currentThread().isInterrupted();
        now = nanoTime.getAsLong()) {
      sleep.accept(turn - now);
    }
  }

  private Destination destination(Channel to, long now) {
    Iterator<Destination> oldest = destinations.values().iterator();
    if (oldest.hasNext() && now - oldest.next().touched > FORGET_AFTER) {
      oldest.remove();
    }
    Destination destination =
        destinations.computeIfAbsent(
            RateLimits.destination(to), name -> new Destination(each.apply(to), now));
    destination.touched = Math.max(now, destination.until);
    return destination;
  }

  /** What a destination got lately. */
  private static final class Destination {
    private final List<RateLimit> rates;
    private final int most;
    private final Deque<Long> lately = new ArrayDeque<>();
    private long until;
    private long touched;

    Destination(List<RateLimit> rates, long now) {
      this.rates = rates;
      this.most = rates.stream().mapToInt(RateLimit::messages).max().orElse(1);
      this.until = now;
      this.touched = now;
    }

    long earliest(long now) {
      long earliest = Math.max(now, until);
      for (RateLimit rate : rates) {
        if (lately.size() >= rate.messages()) {
          long first = nth(rate.messages());
          earliest = Math.max(earliest, first + rate.per().toNanos());
        }
      }
      return earliest;
    }

    private long nth(int fromLast) {
      Iterator<Long> newestFirst = lately.descendingIterator();
      long time = newestFirst.next();
      for (int i = 1; i < fromLast; i++) {
        time = newestFirst.next();
      }
      return time;
    }

    void sent(long when) {
      lately.addLast(when);
      if (lately.size() > most) {
        lately.removeFirst();
      }
    }
  }
}
