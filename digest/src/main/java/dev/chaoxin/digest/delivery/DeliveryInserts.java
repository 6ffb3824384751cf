package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.delivery.DeliveryLedger.LastDigest;
import dev.chaoxin.digest.delivery.EditionCache.Edition;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;

/**
 * The planner's writes to the ledger: runs, contents, batches and deliveries, thousands of rows in
 * a statement. Counts what one planning inserts.
 */
final class DeliveryInserts {

  private static final int ROWS_PER_STATEMENT = 5_000;

  private final Database database;
  private final Instant now;
  private DeliveryReport inserted = DeliveryReport.ofPlanning(0, 0);

  /**
   * Creates a writer for one planning.
   *
   * @param now the time of planning
   */
  DeliveryInserts(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /** Inserts a run for the readers who choose from this edition. */
  DeliveryRun startRun(Edition edition) {
    long id =
        database.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO delivery_run (local_day, planned_at, news_until)"
                            + " VALUES (:day, :planned, :until)")
                    .bind("day", edition.composer().day())
                    .bind("planned", Timestamps.toDatabase(now))
                    .bind("until", Timestamps.toDatabase(edition.newsUntil()))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new DeliveryRun(id, edition.composer());
  }

  /**
   * Inserts a batch in one transaction, without the readers whom another node planned meanwhile.
   * Calls must not overlap.
   */
  void insert(InsertBatch batch) {
    AtomicBoolean repeated = new AtomicBoolean();
    InsertBatch rest =
        database.inTransaction(
            handle -> {
              // Losing a race to another node shows as a duplicate key, and only then.
              InsertBatch unplanned =
                  repeated.getAndSet(true) ? batch.without(planned(handle, batch)) : batch;
              insert(handle, unplanned);
              return unplanned;
            });
    inserted =
        DeliveryReport.ofPlanning(
            inserted.readers() + rest.readers(), inserted.planned() + rest.deliveries());
  }

  /** The readers and deliveries inserted. */
  DeliveryReport report() {
    return inserted;
  }

  /** The readers of the batch who have deliveries of its day in the ledger. */
  private static Set<Long> planned(Handle handle, InsertBatch batch) {
    Set<Long> planned = new HashSet<>();
    LocalDate day = batch.day();
    Map<Long, LastDigest> runs = DeliveryLedger.runsSince(handle, day);
    for (InsertBatch.Columns columns : batch.columns().values()) {
      planned.addAll(DeliveryLedger.lastDigests(handle, columns.readers(), day, runs).keySet());
    }
    return planned;
  }

  private void insert(Handle handle, InsertBatch batch) {
    for (int from = 0; from < batch.contentIds().size(); from += ROWS_PER_STATEMENT) {
      int to = Math.min(batch.contentIds().size(), from + ROWS_PER_STATEMENT);
      handle
          .createUpdate(
              "INSERT INTO digest_content (id, local_day, layout)"
                  + " SELECT c.id, :day, c.layout"
                  + " FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:layouts AS VARCHAR ARRAY))"
                  + " AS c (id, layout)")
          .bind("day", batch.day())
          .bindArray("ids", Long.class, batch.contentIds().subList(from, to))
          .bindArray("layouts", String.class, batch.layouts().subList(from, to))
          .execute();
    }
    batch
        .columns()
        .forEach(
            (kind, columns) -> {
              if (!columns.readers().isEmpty()) {
                insertBatches(handle, batch, kind, columns);
                insertDeliveries(handle, batch, kind, columns);
              }
            });
  }

  private void insertBatches(
      Handle handle, InsertBatch batch, ChannelKind kind, InsertBatch.Columns columns) {
    handle
        .createUpdate(
            "INSERT INTO delivery_batch (id, local_day, channel_kind, ready_at, readers)"
                + " SELECT r.batch, :day, :kind, :ready, ARRAY_AGG(DISTINCT r.reader)"
                + " FROM UNNEST(CAST(:batches AS BIGINT ARRAY), CAST(:readers AS BIGINT ARRAY))"
                + " AS r (batch, reader) GROUP BY r.batch")
        .bind("day", batch.day())
        .bind("kind", kind.code())
        .bind("ready", Timestamps.toDatabase(now))
        .bindArray("batches", Long.class, columns.batches())
        .bindArray("readers", Long.class, columns.readers())
        .execute();
  }

  private void insertDeliveries(
      Handle handle, InsertBatch batch, ChannelKind kind, InsertBatch.Columns columns) {
    for (int from = 0; from < columns.readers().size(); from += ROWS_PER_STATEMENT) {
      int to = Math.min(columns.readers().size(), from + ROWS_PER_STATEMENT);
      handle
          .createUpdate(
              "INSERT INTO delivery (reader, local_day, channel_index, run, content, omitted,"
                  + " batch, channel_kind, address, state, ready_at)"
                  + " SELECT r.reader, :day, r.channel_index, :run, r.content, r.omitted,"
                  + " r.batch, :kind, r.address, :state, :ready"
                  + " FROM UNNEST(CAST(:readers AS BIGINT ARRAY),"
                  + " CAST(:channelIndexes AS INTEGER ARRAY),"
                  + " CAST(:contents AS BIGINT ARRAY), CAST(:omitted AS INTEGER ARRAY),"
                  + " CAST(:batches AS BIGINT ARRAY), CAST(:addresses AS VARCHAR ARRAY))"
                  + " AS r (reader, channel_index, content, omitted, batch, address)")
          .bind("day", batch.day())
          .bind("run", batch.run())
          .bind("kind", kind.code())
          .bind("state", DeliveryState.WAITING.name())
          .bind("ready", Timestamps.toDatabase(now))
          .bindArray("readers", Long.class, columns.readers().subList(from, to))
          .bindArray("channelIndexes", Integer.class, columns.channelIndexes().subList(from, to))
          .bindArray("contents", Long.class, columns.contents().subList(from, to))
          .bindArray("omitted", Integer.class, columns.omitted().subList(from, to))
          .bindArray("batches", Long.class, columns.batches().subList(from, to))
          .bindArray("addresses", String.class, columns.addresses().subList(from, to))
          .execute();
    }
  }
}
