package dev.chaoxin.digest.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The numbered list of filings, by which the search index knows what it has seen. */
final class ChangeLog {

  private ChangeLog() {}

  /**
   * The next number. The clock's row stays locked until the commit, so numbers are committed in
   * their order, and two files of one issue are never filed at once.
   */
  static long next(Handle handle, long originalId, Instant now) {
    long change =
        handle
                .createQuery("SELECT change_no FROM archive_clock WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one()
            + 1;
    handle
        .createUpdate("UPDATE archive_clock SET change_no = :change WHERE id = 1")
        .bind("change", change)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO archive_change (change_no, stamp, original_id, made_at)
            VALUES (:change, :stamp, :original, :now)
            """)
        .bind("change", change)
        .bind("stamp", UUID.randomUUID().toString())
        .bind("original", originalId)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
    return change;
  }

  /** The number of the newest filing, 0 before the first. */
  static long newest(Handle handle) {
    return handle
        .createQuery("SELECT change_no FROM archive_clock WHERE id = 1")
        .mapTo(Long.class)
        .one();
  }

  /** What is written on a filing and on no other. */
  static Optional<String> stamp(Handle handle, long change) {
    return handle
        .createQuery("SELECT stamp FROM archive_change WHERE change_no = :change")
        .bind("change", change)
        .mapTo(String.class)
        .findOne();
  }
}
