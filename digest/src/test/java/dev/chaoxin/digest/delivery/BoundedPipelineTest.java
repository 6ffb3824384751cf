package dev.chaoxin.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedPipelineTest {

  private final List<Integer> handled = new ArrayList<>();

  @Test
  void passesEveryItemThroughBothStagesInOrder() {
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      BoundedPipeline.Stage<Integer> last = pipeline.stage(1, handled::add);
      BoundedPipeline.Stage<Integer> first =
          pipeline.stage(
              1,
              item -> {
                last.put(2 * item);
                last.put(2 * item + 1);
              });
      for (int item = 0; item < 50; item++) {
        first.put(item);
      }
      pipeline.finish();
    }

    assertThat(handled).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void makesTheProducerWaitWhileTheQueueIsFull() throws Exception {
    Semaphore mayHandle = new Semaphore(0);
    AtomicInteger accepted = new AtomicInteger();
    CountDownLatch queueFull = new CountDownLatch(3);
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      BoundedPipeline.Stage<Integer> stage =
          pipeline.stage(
              2,
              item -> {
                mayHandle.acquireUninterruptibly();
                // One is being handled and two wait: the producer is never further ahead.
                assertThat(accepted.get() - item).isLessThanOrEqualTo(3);
              });
      CompletableFuture<Void> producer =
          CompletableFuture.runAsync(
              () -> {
                for (int item = 0; item < 10; item++) {
                  stage.put(item);
                  accepted.incrementAndGet();
                  queueFull.countDown();
                }
              });
      assertThat(queueFull.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(accepted).hasValue(3);
      mayHandle.release(10);
      producer.get(20, TimeUnit.SECONDS);
      pipeline.finish();
    }
  }

  @Test
  void handlesNothingAfterAFailureAndThrowsIt() {
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      BoundedPipeline.Stage<Integer> last =
          pipeline.stage(
              1,
              item -> {
                handled.add(item);
                if (item == 2) {
                  throw new IllegalArgumentException("item 2");
                }
              });
      BoundedPipeline.Stage<Integer> first = pipeline.stage(1, last::put);

      assertThatThrownBy(
              () -> {
                for (int item = 0; item < 100; item++) {
                  first.put(item);
                }
                pipeline.finish();
              })
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("item 2");
    }

    assertThat(handled).containsExactly(0, 1, 2);
  }

  @Test
  void throwsAnErrorOfAStageAsItIs() {
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      BoundedPipeline.Stage<Integer> stage =
          pipeline.stage(
              1,
              item -> {
                throw new AssertionError("a bug");
              });
      stage.put(1);

      assertThatThrownBy(pipeline::finish).isInstanceOf(AssertionError.class).hasMessage("a bug");
    }
  }

  @Test
  void discardsWaitingItemsWhenClosedAndWaitsForTheOneBeingHandled() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    BoundedPipeline pipeline = new BoundedPipeline();
    BoundedPipeline.Stage<Integer> stage =
        pipeline.stage(
            2,
            item -> {
              started.countDown();
              awaitUninterruptibly(mayEnd);
              handled.add(item);
            });
    stage.put(1);
    stage.put(2);
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(pipeline::close);
    assertThat(closing).isNotDone();
    while (!pipeline.isClosed()) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    closing.get(20, TimeUnit.SECONDS);

    assertThat(handled).containsExactly(1);
  }

  @Test
  void keepsTheInterruptOfAProducer() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      BoundedPipeline.Stage<Integer> stage =
          pipeline.stage(0, item -> awaitUninterruptibly(mayEnd));
      stage.put(1);
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> stage.put(2)).isInstanceOf(IllegalStateException.class);
      assertThat(Thread.interrupted()).isTrue();
      mayEnd.countDown();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("a stage was interrupted", e);
    }
  }
}
