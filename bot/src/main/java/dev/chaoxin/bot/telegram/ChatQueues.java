package dev.chaoxin.bot.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs the tasks of one chat one after another, and those of different chats side by side. */
final class ChatQueues {

  private final Executor executor;
  private final Map<Long, CompletableFuture<Void>> tails = new HashMap<>();

  ChatQueues(Executor executor) {
    this.executor = executor;
  }

  /** Runs the task after all earlier ones of that chat; a task that throws stops none. */
  synchronized void add(long chat, Runnable task) {
    CompletableFuture<Void> before =
        tails.getOrDefault(chat, CompletableFuture.completedFuture(null));
    CompletableFuture<Void> tail =
        before.exceptionally(trouble -> null).thenRunAsync(task, executor);
    tails.put(chat, tail);
    var unused = tail.whenComplete((done, trouble) -> forget(chat, tail));
  }

  private synchronized void forget(long chat, CompletableFuture<Void> tail) {
    tails.remove(chat, tail);
  }
}
