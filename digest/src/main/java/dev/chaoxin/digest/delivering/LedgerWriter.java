package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;

/**
 * Enters planned rows in the ledger, a bundle in a transaction, while the next ones are made. After
 * a bundle that could not be entered none is: its contents would be missing.
 */
final class LedgerWriter implements AutoCloseable {

  private final Database database;
  private final Instant now;
  private final Workman clerk = new Workman(2);
  private Planned sum = new Planned(0, 0);

  LedgerWriter(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /** Takes a bundle; waits while too many are waiting. */
  void enter(PlannedRows rows) {
    clerk.take(() -> write(rows));
  }

  /** Waits for all bundles. */
  Planned finish() {
    clerk.finish();
    return sum;
  }

  @Override
  public void close() {
    clerk.close();
  }

  private void write(PlannedRows rows) {
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
    sum = sum.and(new Planned(entered.readers(), entered.deliveries()));
  }
}
