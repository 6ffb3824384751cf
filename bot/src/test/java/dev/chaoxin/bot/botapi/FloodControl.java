package dev.chaoxin.bot.botapi;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits (Bots FAQ, "My bot is hitting limits"): 30 messages a second overall, one a
 * second in a chat with short bursts, 20 a minute in a group. The tolerance, the bursts, the rate
 * of edits and the length of a wait are not published; they are chosen here.
 */
final class FloodControl {

  private static final int OVERALL = 33;
  private static final int IN_A_GROUP = 20;
  private static final int CHAT_BURST = 3;
  private static final int EDIT_BURST = 5;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60_000;

  /** An overall wait is no shorter than this. */
  private static final long OVERALL_WAIT = 3_000;

  /** Requests that were on their way when a rate was exceeded are forgiven. */
  private static final long IN_FLIGHT = 700;

  private static final long EVERYWHERE = 0;

  /** One message refills in a second; there is room for a burst. */
  private static final class Allowance {
    private double left;
    private long at;

    Allowance(int burst, long now) {
      left = burst;
      at = now;
    }

    /** Milliseconds to wait; 0 when there is room. */
    long waitFor(int burst, long now) {
      left = Math.min(burst, left + (now - at) / (double) SECOND);
      at = now;
      return left >= 1 ? 0 : (long) Math.ceil((1 - left) * SECOND);
    }
  }

  private record Wait(long forgivenUntil, long until) {}

  private final Clock clock;
  private final Deque<Long> overall = new ArrayDeque<>();
  private final Map<Long, Deque<Long>> groups = new HashMap<>();
  private final Map<Long, Allowance> messages = new HashMap<>();
  private final Map<Long, Allowance> edits = new HashMap<>();
  private final Map<Long, Wait> waits = new HashMap<>();
  private boolean on;
  private int refused;
  private int ignoredWaits;

  FloodControl(Clock clock) {
    this.clock = clock;
  }

  void turnOn() {
    on = true;
  }

  /** How many requests were refused with a 429 because of their rate. */
  int refused() {
    return refused;
  }

  /** How many requests came during a wait that the bot had been told of. */
  int ignoredWaits() {
    return ignoredWaits;
  }

  /** A 429 that a test has asked for: the next request to this chat is one too many. */
  void announce(long chatId, long seconds) {
    long now = clock.millis();
    waits.put(chatId, new Wait(now, now + seconds * SECOND));
  }

  /** Throws a 429 during a wait, and when limits are on and there is no room. */
  void check(BotApiChat chat, boolean edit) throws BotApiRefusal {
    long now = clock.millis();
    for (long scope : new long[] {EVERYWHERE, chat.id()}) {
      Wait wait = waits.get(scope);
      if (wait != null && now < wait.until()) {
        refuseDuring(wait, scope, now);
      }
    }
    if (on) {
      charge(chat, edit, now);
    }
  }

  /** A request during a wait prolongs the wait. */
  private void refuseDuring(Wait wait, long scope, long now) throws BotApiRefusal {
    long until = wait.until();
    if (now >= wait.forgivenUntil()) {
      ignoredWaits++;
      until = Math.min(until + SECOND, now + MINUTE);
      waits.put(scope, new Wait(wait.forgivenUntil(), until));
    }
    refused++;
    throw BotApiRefusal.tooManyRequests(seconds(until - now));
  }

  private void charge(BotApiChat chat, boolean edit, long now) throws BotApiRefusal {
    expire(overall, now - SECOND);
    if (overall.size() >= OVERALL) {
      refuse(EVERYWHERE, Math.max(OVERALL_WAIT, overall.peekFirst() + SECOND - now), now);
    }
    int burst = edit ? EDIT_BURST : CHAT_BURST;
    Allowance allowance =
        (edit ? edits : messages).computeIfAbsent(chat.id(), id -> new Allowance(burst, now));
    long wait = allowance.waitFor(burst, now);
    if (wait > 0) {
      refuse(chat.id(), wait, now);
    }
    if (chat.isGroup() && !edit) {
      Deque<Long> minute = groups.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
      expire(minute, now - MINUTE);
      if (minute.size() >= IN_A_GROUP) {
        refuse(chat.id(), minute.peekFirst() + MINUTE - now, now);
      }
      minute.addLast(now);
    }
    allowance.left--;
    overall.addLast(now);
  }

  private void refuse(long scope, long millis, long now) throws BotApiRefusal {
    refused++;
    long seconds = seconds(millis);
    waits.put(scope, new Wait(now + IN_FLIGHT, now + seconds * SECOND));
    throw BotApiRefusal.tooManyRequests(seconds);
  }

  private static void expire(Deque<Long> times, long before) {
    while (!times.isEmpty() && times.peekFirst() <= before) {
      times.removeFirst();
    }
  }

  private static long seconds(long millis) {
    return Math.max(1, (millis + SECOND - 1) / SECOND);
  }
}
