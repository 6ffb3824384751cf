package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Enters planned rows in the ledger, a bundle in a transaction, while the next ones are made. After
 * a bundle that could not be entered none is: its contents would be missing.
 */
final class LedgerWriter implements AutoCloseable {

  /** Bundles that may wait: more would only fill the memory. */
  private static final int WAITING = 2;

  private final Database database;
  private final Instant now;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<Future<Planned>> bundles = new ArrayDeque<>();
  private Planned sum = new Planned(0, 0);

  LedgerWriter(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /** Takes a bundle; waits while too many are waiting. */
  void enter(PlannedRows rows) {
    if (bundles.size() > WAITING) {
      settle();
    }
    bundles.add(thread.submit(() -> write(rows)));
  }

  /** Waits for all bundles. */
  Planned finish() {
    while (!bundles.isEmpty()) {
      settle();
    }
    return sum;
  }

  /** Drops the bundles that nobody waited for. */
  @Override
  public void close() {
    bundles.forEach(bundle -> bundle.cancel(false));
    // Never interrupted: H2 closes its file under a thread that is.
    thread.shutdown();
  }

  private Planned write(PlannedRows rows) {
    boolean[] again = {false};
    PlannedRows entered =
        database.inTransaction(
            handle -> {
              // A race with another node ends in a duplicate key: only then it is looked up whose.
              PlannedRows left = again[0] ? rows.without(PlanRows.planned(handle, rows)) : rows;
              again[0] = true;
              PlanRows.enter(handle, left, now);
              return left;
            });
    return new Planned(entered.readers(), entered.deliveries());
  }

  private void settle() {
    try {
      sum = sum.and(bundles.remove().get());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("planning was interrupted", stop);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("readers could not be planned", broken.getCause());
    }
  }
}
