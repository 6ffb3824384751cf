package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans digests for the readers who are due, and sends what is waiting (送报). May run at any time,
 * repeatedly, and on several machines at once: nobody gets a digest twice.
 */
public final class DeliveryService {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryService.class);

  private static final int WORKERS_PER_CHANNEL_KIND = 4;
  private static final int CLAIM_BATCH_SIZE = DeliveryClaims.BATCH_SIZE;

  private final DeliveryPlanner planner;
  private final DeliveryClaims claims;
  private final DeliveryProgress progress;
  private final RenderedParts renderedParts;
  private final Subscriptions subscriptions;
  private final List<Messenger> messengers;
  private final Clock clock;
  private final AtomicBoolean firstRun = new AtomicBoolean(true);
  private volatile boolean stopped;

  /** A service with the built-in subject catalogue. */
  public DeliveryService(
      Database database,
      Archive archive,
      Subscriptions subscriptions,
      List<Messenger> messengers,
      Clock clock) {
    this(database, archive, subscriptions, SubjectCatalogue.builtIn(), messengers, clock);
  }

  /**
   * Creates a service.
   *
   * @param catalogue the subjects that readers may follow
   * @param messengers only channels served by one of them are planned for
   * @param clock decides on leases, retries, and which articles are new
   */
  public DeliveryService(
      Database database,
      Archive archive,
      Subscriptions subscriptions,
      SubjectCatalogue catalogue,
      List<Messenger> messengers,
      Clock clock) {
    this.messengers = List.copyOf(messengers);
    this.planner = new DeliveryPlanner(database, archive, subscriptions, catalogue, this::served);
    this.claims = new DeliveryClaims(database);
    this.progress = new DeliveryProgress(database);
    this.renderedParts = new RenderedParts(database, archive::find);
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * Prepares the articles of a day for matching, so that the next planning need not. Does nothing
   * for days before yesterday.
   */
  public void prepare(LocalDate day) {
    planner.prepare(day, clock.instant());
  }

  /** Plans for the readers whose digest is due at {@code at}, then sends what is waiting. */
  public DeliveryReport run(Instant at) {
    return send(plan(at));
  }

  /** Plans for the readers whose digest is due at {@code at}, and sends nothing. */
  public DeliveryReport plan(Instant at) {
    return planner.plan(at, clock.instant());
  }

  /** Sends what is waiting and ready. */
  public DeliveryReport send() {
    return send(DeliveryReport.ofPlanning(0, 0));
  }

  /** Ends a run in another thread after the parts in flight; the rest stays waiting. */
  public void stop() {
    stopped = true;
  }

  private boolean served(Channel channel) {
    return messengers.stream().anyMatch(messenger -> messenger.serves(channel));
  }

  private DeliveryReport send(DeliveryReport planning) {
    if (firstRun.getAndSet(false)) {
      claims.releaseDeadLeases(clock.instant());
    }
    DeliveryReport.Counter counter = new DeliveryReport.Counter();
    DeliveryWorker worker =
        new DeliveryWorker(progress, renderedParts, subscriptions, clock, counter);
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> running = new ArrayList<>();
    try {
      for (ChannelKind kind : ChannelKind.values()) {
        kind.firstServing(messengers)
            .ifPresent(
                messenger -> {
                  for (int i = 0; i < WORKERS_PER_CHANNEL_KIND; i++) {
                    running.add(threads.submit(() -> sendAll(kind, messenger, worker)));
                  }
                });
      }
      running.forEach(this::await);
    } finally {
      threads.shutdown();
    }
    running.forEach(DeliveryService::check);
    return counter.report(planning);
  }

  private void sendAll(ChannelKind kind, Messenger messenger, DeliveryWorker worker) {
    while (!stopped) {
      List<Claim> batch = claims.claim(kind, clock.instant(), CLAIM_BATCH_SIZE);
      if (batch.isEmpty()) {
        return;
      }
      for (Claim claim : batch) {
        if (stopped) {
          worker.giveBack(claim, "the service was stopped");
        } else {
          deliver(claim, messenger, worker);
        }
      }
    }
  }

  private static void deliver(Claim claim, Messenger messenger, DeliveryWorker worker) {
    try {
      worker.deliver(claim, messenger);
    } catch (RuntimeException e) {
      LOG.error("delivery to {} failed; it is retried when its lease ends", claim.to(), e);
    }
  }

  /**
   * Waits without passing interrupts on to workers, because H2 closes its file if a thread that
   * uses it is interrupted. An interrupt of this thread stops the run.
   */
  private void await(Future<?> worker) {
    boolean interrupted = false;
    while (!worker.isDone()) {
      try {
        worker.get();
      } catch (InterruptedException e) {
        interrupted = true;
        stop();
      } catch (ExecutionException thrownByCheck) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void check(Future<?> done) {
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
