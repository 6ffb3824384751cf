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
 * The delivery round of a morning (送报): plans for the readers who are due, and brings them what is
 * waiting. It may be run at any time, again, and on several machines: nobody gets anything twice.
 */
public final class DeliveryService {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryService.class);

  private static final int SENDERS = 4;
  private static final int HANDFUL = 20;

  private final DeliveryPlanner planner;
  private final DeliveryClaims claims;
  private final RenderedParts frozen;
  private final Subscriptions desk;
  private final List<Messenger> messengers;
  private final Clock clock;
  private final AtomicBoolean first = new AtomicBoolean(true);
  private volatile boolean stopped;

  /** A round whose readers may follow the subjects that come with the program. */
  public DeliveryService(
      Database database,
      Archive archive,
      Subscriptions desk,
      List<Messenger> messengers,
      Clock clock) {
    this(database, archive, desk, SubjectCatalogue.builtIn(), messengers, clock);
  }

  /**
   * A round with its carriers.
   *
   * @param catalogue the subjects that readers may follow
   * @param messengers only channels that one of them serves are planned for
   * @param clock what the ledger goes by: pauses, leases, and what is news
   */
  public DeliveryService(
      Database database,
      Archive archive,
      Subscriptions desk,
      SubjectCatalogue catalogue,
      List<Messenger> messengers,
      Clock clock) {
    this.messengers = List.copyOf(messengers);
    this.planner = new DeliveryPlanner(database, archive, desk, catalogue, this::served);
    this.claims = new DeliveryClaims(database);
    this.frozen = new RenderedParts(database, archive::find);
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Cuts the articles of a day's papers into words as soon as they are filed: else the first
   * planning that has them does, while readers wait. Nothing for days before yesterday.
   */
  public void prepare(LocalDate day) {
    planner.prepare(day, clock.instant());
  }

  /** Plans for the readers whose digest time has come at {@code at}, then sends what is waiting. */
  public DeliveryReport run(Instant at) {
    PlanCounts planned = planner.plan(at, clock.instant());
    DeliveryCounts counts = new DeliveryCounts();
    send(counts);
    return counts.with(planned);
  }

  /** Only plans. */
  public DeliveryReport plan(Instant at) {
    return new DeliveryCounts().with(planner.plan(at, clock.instant()));
  }

  /** Only sends what is waiting and whose time has come. */
  public DeliveryReport send() {
    DeliveryCounts counts = new DeliveryCounts();
    send(counts);
    return counts.with(new PlanCounts(0, 0));
  }

  /** Ends a run in another thread after the parts that are on their way; the rest stays waiting. */
  public void stop() {
    stopped = true;
  }

  private boolean served(Channel channel) {
    return messengers.stream().anyMatch(messenger -> messenger.serves(channel));
  }

  private void send(DeliveryCounts counts) {
    if (first.getAndSet(false)) {
      claims.releaseFromTheDead(clock.instant());
    }
    DeliveryWorker sender = new DeliveryWorker(claims, frozen, desk, clock, counts);
    ExecutorService senders = Executors.newCachedThreadPool();
    List<Future<?>> work = new ArrayList<>();
    try {
      for (ChannelKind carrier : ChannelKind.values()) {
        carrier
            .firstServing(messengers)
            .ifPresent(
                messenger -> {
                  for (int i = 0; i < SENDERS; i++) {
                    work.add(senders.submit(() -> carry(carrier, messenger, sender)));
                  }
                });
      }
      work.forEach(this::await);
    } finally {
      senders.shutdown();
    }
    work.forEach(DeliveryService::check);
  }

  private void carry(ChannelKind carrier, Messenger messenger, DeliveryWorker sender) {
    while (!stopped) {
      List<Claim> handful = claims.claim(carrier, clock.instant(), HANDFUL);
      if (handful.isEmpty()) {
        return;
      }
      for (Claim claim : handful) {
        if (stopped) {
          claims.putOff(
              claim, clock.instant(), claim.retries(), claim.ambiguousAttempts(), "stopped");
        } else {
          carry(claim, messenger, sender);
        }
      }
    }
  }

  private static void carry(Claim claim, Messenger messenger, DeliveryWorker sender) {
    try {
      sender.deliver(claim, messenger);
    } catch (RuntimeException bug) {
      // The lease runs out by itself, and another sender looks at the delivery again.
      LOG.error("delivery to {} broke off", claim.to(), bug);
    }
  }

  /**
   * Senders are never interrupted: H2 closes its file under a thread that is. Who interrupts us
   * stops the run.
   */
  private void await(Future<?> work) {
    boolean interrupted = false;
    while (!work.isDone()) {
      try {
        work.get();
      } catch (InterruptedException stop) {
        interrupted = true;
        stop();
      } catch (ExecutionException seenLater) {
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
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(broken.getCause());
    }
  }
}
