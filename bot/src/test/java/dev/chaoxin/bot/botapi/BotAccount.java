package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A bot with its chats, as Telegram keeps them. Its monitor guards all of it: hold it to read or
 * change anything, and call {@link #changed} after a change.
 */
final class BotAccount {

  final UpdateQueue updates = new UpdateQueue(this);
  final CallJournal journal = new CallJournal();
  final Map<String, JsonNode> commands = new LinkedHashMap<>();
  final CallbackQueries callbacks;
  final FloodControl flood;
  final BotApiJson json = new BotApiJson(this);

  private final Clock clock;
  private final Map<Long, BotApiChat> chats = new LinkedHashMap<>();
  private int sequence;

  BotAccount(Clock clock) {
    this.clock = clock;
    callbacks = new CallbackQueries(clock);
    flood = new FloodControl(clock);
  }

  /** The user id, which is the number before the colon of the token. */
  long id() {
    return Long.parseLong(BotApiDouble.TOKEN.split(":", 2)[0]);
  }

  /** In seconds since 1970. */
  long now() {
    return clock.instant().getEpochSecond();
  }

  BotApiChat add(BotApiChat chat) {
    chats.put(chat.id(), chat);
    return chat;
  }

  Optional<BotApiChat> findChat(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  BotApiChat chat(long id) {
    return findChat(id)
        .orElseThrow(() -> new AssertionError("there is no chat " + id + ": add it first"));
  }

  Collection<BotApiChat> chats() {
    return chats.values();
  }

  /** A chat that the bot names in a call. Usernames of chats are not modelled. */
  BotApiChat addressed(JsonNode chatId) throws BotApiRefusal {
    return findChat(chatId.asLong()).orElseThrow(() -> BotApiRefusal.state("chat not found"));
  }

  /**
   * The next message_id: one growing sequence for all private chats and basic groups, in both
   * directions, and one of its own for each supergroup and channel.
   */
  int nextMessageId(BotApiChat chat) {
    return chat.numbersItself() ? chat.nextOwnId() : ++sequence;
  }

  void changed() {
    notifyAll();
  }

  /** Waits until the condition holds, releasing the monitor meanwhile; returns whether it holds. */
  synchronized boolean await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
