package dev.chaoxin.bot.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs the tasks of a chat one after another, and those of different chats in parallel. */
final class ChatQueues {

  private final Executor executor;
  private final Map<Long, CompletableFuture<Void>> tails = new HashMap<>();

  ChatQueues(Executor executor) {
    this.executor = executor;
  }

  /** Runs the task after all earlier ones of the chat; an exception does not stop later ones. */
  synchronized void add(long chatId, Runnable task) {
    CompletableFuture<Void> previous =
        tails.getOrDefault(chatId, CompletableFuture.completedFuture(null));
    CompletableFuture<Void> tail = previous.exceptionally(e -> null).thenRunAsync(task, executor);
    tails.put(chatId, tail);
    var unused = tail.whenComplete((done, e) -> remove(chatId, tail));
  }

  private synchronized void remove(long chatId, CompletableFuture<Void> tail) {
    tails.remove(chatId, tail);
  }
}
