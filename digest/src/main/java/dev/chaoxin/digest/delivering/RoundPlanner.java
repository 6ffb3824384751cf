package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DueSubscriber;
import dev.chaoxin.subscriptions.SubscriptionDesk;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Plans a morning: composes for each due reader who has no delivery of the day yet, and enters the
 * deliveries in the ledger. A reader with nothing to read is not entered and stays due.
 *
 * <p>Readers are read a page at a time; while one page is planned and written, the next is read.
 */
final class RoundPlanner {

  /** Topics are looked up a page at a time: a large page looks through the news fewer times. */
  private static final int PAGE = 50_000;

  private final Database database;
  private final Archive archive;
  private final SubscriptionDesk desk;
  private final Predicate<Channel> served;

  RoundPlanner(
      Database database, Archive archive, SubscriptionDesk desk, Predicate<Channel> served) {
    this.database = database;
    this.archive = archive;
    this.desk = desk;
    this.served = served;
  }

  /** Readers who got rows, and the rows. */
  record Planned(int readers, int deliveries) {
    static final Planned NOTHING = new Planned(0, 0);

    Planned and(Planned more) {
      return new Planned(readers + more.readers, deliveries + more.deliveries);
    }
  }

  /** Plans for the readers who are due at {@code at}; {@code now} is written in the ledger. */
  Planned plan(Instant at, Instant now) {
    NewsDesk news = new NewsDesk(database, archive, now);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Pages pages = new Pages(writer, new PagePlan(database, news, served, now));
      desk.eachDue(at, pages::add);
      return pages.close();
    } finally {
      writer.shutdown();
    }
  }

  /** Gathers readers, and hands a full page on when the page before it is done. */
  private static final class Pages {
    private final ExecutorService writer;
    private final PagePlan plan;
    private List<DueSubscriber> page = new ArrayList<>();
    private Future<Planned> before;
    private Planned sum = Planned.NOTHING;

    Pages(ExecutorService writer, PagePlan plan) {
      this.writer = writer;
      this.plan = plan;
      this.before = writer.submit(() -> Planned.NOTHING);
    }

    void add(DueSubscriber due) {
      page.add(due);
      if (page.size() == PAGE) {
        turn();
      }
    }

    Planned close() {
      turn();
      turn();
      return sum;
    }

    private void turn() {
      sum = sum.and(done(before));
      List<DueSubscriber> full = page;
      page = new ArrayList<>();
      before = writer.submit(() -> full.isEmpty() ? Planned.NOTHING : plan.enter(full));
    }

    private static Planned done(Future<Planned> page) {
      try {
        return page.get();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("planning was interrupted", stop);
      } catch (ExecutionException broken) {
        if (broken.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(
            "a page of readers could not be planned", broken.getCause());
      }
    }
  }
}
