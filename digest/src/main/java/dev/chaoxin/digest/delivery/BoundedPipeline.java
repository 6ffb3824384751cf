package dev.chaoxin.digest.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Runs the stages of a job side by side. Each stage handles its items in order, in a thread of its
 * own, and makes its producer wait while its queue is full. Once an item has failed, no stage
 * handles another one.
 */
final class BoundedPipeline implements AutoCloseable {

  private final Deque<Stage<?>> stages = new ArrayDeque<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean closed;

  /**
   * Adds a stage in front of those added so far, whose {@code work} may {@link Stage#put} to them.
   *
   * @param queueSize how many items may wait while one is being handled
   */
  <T> Stage<T> stage(int queueSize, Consumer<T> work) {
    Stage<T> stage = new Stage<>(queueSize + 1, work);
    stages.addFirst(stage);
    return stage;
  }

  /** Waits until every stage has handled its items. Throws what a stage threw. */
  void finish() {
    stages.forEach(Stage::drain);
    throwFailure();
  }

  /** Discards the items that are still waiting, and waits for those being handled. */
  @Override
  public void close() {
    closed = true;
    stages.forEach(Stage::stop);
  }

  boolean isClosed() {
    return closed;
  }

  private void throwFailure() {
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a pipeline stage failed", failure.get());
    }
  }

  /** One stage and its queue. */
  final class Stage<T> {
    private final int capacity;
    private final Consumer<T> work;
    private final Semaphore free;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private Stage(int capacity, Consumer<T> work) {
      this.capacity = capacity;
      this.work = work;
      this.free = new Semaphore(capacity);
    }

    /** Adds an item; waits while the queue is full. Throws what a stage threw before. */
    void put(T item) {
      acquire(1);
      throwFailure();
      thread.execute(() -> handle(item));
    }

    private void handle(T item) {
      try {
        if (!isClosed() && failure.get() == null) {
          work.accept(item);
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        free.release();
      }
    }

    private void drain() {
      acquire(capacity);
      free.release(capacity);
    }

    private void acquire(int permits) {
      try {
        free.acquire(permits);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a pipeline stage", e);
      }
    }

    private void stop() {
      // Not shutdownNow(): H2 closes its file if a thread that uses it is interrupted.
      thread.shutdown();
      boolean interrupted = false;
      boolean terminated = false;
      while (!terminated) {
        try {
          terminated = thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
