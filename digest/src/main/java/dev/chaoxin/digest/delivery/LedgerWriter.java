package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;

/**
 * Enters planned rows in the ledger, a bundle in a transaction, while the next ones are made. After
 * a bundle that could not be entered none is: its contents would be missing.
 */
final class LedgerWriter implements AutoCloseable {

  private final Database database;
  private final Instant now;
  private final SerialExecutor clerk = new SerialExecutor(2);
  private PlanCounts sum = new PlanCounts(0, 0);

  LedgerWriter(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /** Takes a bundle; waits while too many are waiting. */
  void enter(InsertBatch rows) {
    clerk.take(() -> write(rows));
  }

  /** Waits for all bundles. */
  PlanCounts finish() {
    clerk.finish();
    return sum;
  }

  @Override
  public void close() {
    clerk.close();
  }

  private void write(InsertBatch rows) {
    boolean[] again = {false};
    InsertBatch entered =
        database.inTransaction(
            handle -> {
              // A race with another node ends in a duplicate key: only then it is looked up whose.
              InsertBatch left =
                  again[0] ? rows.without(DeliveryInserts.planned(handle, rows)) : rows;
              again[0] = true;
              DeliveryInserts.enter(handle, left, now);
              return left;
            });
    sum = sum.and(new PlanCounts(entered.readers(), entered.deliveries()));
  }
}
