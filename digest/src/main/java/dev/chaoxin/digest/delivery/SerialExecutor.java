package dev.chaoxin.digest.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does tasks in their order, in a thread of its own, while the next ones are made ready. After one
 * that failed none is done. For use by one thread.
 */
final class SerialExecutor implements AutoCloseable {

  private final int waiting;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<Future<?>> tasks = new ArrayDeque<>();
  private volatile boolean failed;

  /** One with room for so many tasks that wait: more would only fill the memory. */
  SerialExecutor(int waiting) {
    this.waiting = waiting;
  }

  /** Takes a task; waits while too many are waiting. Throws what an earlier task threw. */
  void take(Runnable task) {
    if (tasks.size() > waiting) {
      settle();
    }
    tasks.add(thread.submit(() -> perform(task)));
  }

  /** Waits for all tasks. Throws what one of them threw. */
  void finish() {
    while (!tasks.isEmpty()) {
      settle();
    }
  }

  /** Drops the tasks that nobody waited for, and waits for the one being done. */
  @Override
  public void close() {
    failed = true;
    // Never interrupted: H2 closes its file under a thread that is.
    thread.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(Runnable task) {
    if (!failed) {
      boolean done = false;
      try {
        task.run();
        done = true;
      } finally {
        failed |= !done;
      }
    }
  }

  private void settle() {
    try {
      tasks.remove().get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("planning was interrupted", stop);
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("readers could not be planned", broken.getCause());
    }
  }
}
