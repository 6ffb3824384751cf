package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Updates that wait for the bot, and the poll that waits for updates (Bot API, getUpdates). Every
 * method needs the monitor of the account.
 */
final class UpdateQueue {

  private static final int MOST = 100;
  private static final int LONGEST_POLL_SECONDS = 50;
  private static final long LOOK_MILLIS = 200;

  private final Object monitor;
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private int lastUpdateId = 700_000_000;
  private int polls;

  UpdateQueue(Object monitor) {
    this.monitor = monitor;
  }

  /**
   * Adds an update, unless the bot has said that it wants none of that type.
   *
   * @return its update_id, or 0
   */
  int add(String type, JsonNode content) {
    if (!allowed.isEmpty() && !allowed.contains(type)) {
      return 0;
    }
    ObjectNode update = BotApiJson.object().put("update_id", ++lastUpdateId);
    update.set(type, content);
    waiting.addLast(update);
    monitor.notifyAll();
    return lastUpdateId;
  }

  /** How many updates the bot has not confirmed yet. */
  int unconfirmed() {
    return waiting.size();
  }

  int polls() {
    return polls;
  }

  /** The method getUpdates. Releases the monitor while it waits. */
  ArrayNode poll(JsonNode parameters, ClientConnection client)
      throws BotApiRefusal, InterruptedException {
    confirm(parameters.path("offset").asLong());
    if (parameters.has("allowed_updates")) {
      allowed = new HashSet<>();
      parameters.path("allowed_updates").forEach(type -> allowed.add(type.asText()));
    }
    long seconds = Math.min(parameters.path("timeout").asLong(), LONGEST_POLL_SECONDS);
    long deadline = System.nanoTime() + seconds * 1_000_000_000;
    int poll = ++polls;
    monitor.notifyAll();
    while (waiting.isEmpty()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0 || client.isClosed() || client.isHungUp()) {
        break;
      }
      monitor.wait(Math.min(left, LOOK_MILLIS));
      if (poll != polls && !client.isHungUp()) {
        throw BotApiRefusal.conflict();
      }
    }
    return batch(parameters.path("limit").asInt(MOST));
  }

  /** A positive offset confirms what is before it; a negative one counts from the end. */
  private void confirm(long offset) {
    while (offset < 0 && waiting.size() > -offset) {
      waiting.removeFirst();
    }
    while (!waiting.isEmpty() && waiting.peekFirst().path("update_id").asLong() < offset) {
      waiting.removeFirst();
    }
  }

  private ArrayNode batch(int limit) {
    ArrayNode batch = CallParameters.JSON.createArrayNode();
    waiting.stream().limit(Math.max(1, Math.min(limit, MOST))).forEach(batch::add);
    return batch;
  }
}
