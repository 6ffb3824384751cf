package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.delivery.DeliveryLedger.LastDigest;
import dev.chaoxin.subscriptions.DuePage;
import dev.chaoxin.subscriptions.DueReader;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Asks the ledger which due readers have no digest of the day yet, and since when articles are new
 * to them. Lives as long as one planning; for use by one thread.
 */
final class UnservedReaders {

  private static final Duration FIRST_DIGEST_COVERS = Duration.ofHours(24);
  private static final Duration FIRST_WEEKLY_DIGEST_COVERS = Duration.ofDays(7);

  /** How far back the last digest of a reader is looked for who had none yesterday. */
  private static final int LOOK_BACK_DAYS = 8;

  private final Database database;
  private final Instant now;

  /**
   * The runs in the ledger when the planning began. Later runs are this planning's own, and its
   * readers do not come up again.
   */
  private Optional<Map<Long, LastDigest>> earlierRuns = Optional.empty();

  UnservedReaders(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /**
   * The readers of a page who have no digest of its day.
   *
   * @return by reader, the time up to which the reader has seen the articles
   */
  Map<Long, Instant> of(DuePage page) {
    List<DueReader> readers = page.readers();
    Map<Long, LastDigest> lastDigests =
        database
            .jdbi()
            .withHandle(
                handle ->
                    lastDigests(handle, readers.stream().map(DueReader::id).toList(), page.day()));
    Map<Long, Instant> newsUntil = new HashMap<>();
    for (DueReader reader : readers) {
      LastDigest last = lastDigests.get(reader.id());
      if (last == null) {
        newsUntil.put(
            reader.id(),
            now.minus(reader.weekly() ? FIRST_WEEKLY_DIGEST_COVERS : FIRST_DIGEST_COVERS));
      } else if (last.day().isBefore(page.day())) {
        newsUntil.put(reader.id(), last.newsUntil());
      }
    }
    return newsUntil;
  }

  private Map<Long, LastDigest> lastDigests(Handle handle, List<Long> readers, LocalDate day) {
    if (earlierRuns.isEmpty()) {
      earlierRuns =
          Optional.of(DeliveryLedger.runsSince(handle, day.minusDays(LOOK_BACK_DAYS + 1L)));
    }
    // Nearly every reader had a digest yesterday; a week of rows is read for the others only.
    Map<Long, LastDigest> found =
        DeliveryLedger.lastDigests(handle, readers, day.minusDays(1), earlierRuns.get());
    List<Long> others = readers.stream().filter(reader -> !found.containsKey(reader)).toList();
    found.putAll(
        DeliveryLedger.lastDigests(
            handle, others, day.minusDays(LOOK_BACK_DAYS), earlierRuns.get()));
    return found;
  }
}
