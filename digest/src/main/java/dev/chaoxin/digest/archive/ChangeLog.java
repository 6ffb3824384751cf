package dev.chaoxin.digest.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The numbered log of filings, from which the search index learns what it has yet to index. */
final class ChangeLog {

  private ChangeLog() {}

  /**
   * Takes the next change number. The counter's row stays locked until the commit, so numbers are
   * committed in order, and two files of one issue are never filed concurrently.
   */
  static long next(Handle handle, long originalId, Instant now) {
    long change =
        handle
                .createQuery("SELECT change_no FROM change_counter WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one()
            + 1;
    handle
        .createUpdate("UPDATE change_counter SET change_no = :change WHERE id = 1")
        .bind("change", change)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO change_log (change_no, stamp, original_id, changed_at)
            VALUES (:change, :stamp, :original, :now)
            """)
        .bind("change", change)
        .bind("stamp", UUID.randomUUID().toString())
        .bind("original", originalId)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
    return change;
  }

  /** The number of the newest change, 0 before the first. */
  static long newest(Handle handle) {
    return handle
        .createQuery("SELECT change_no FROM change_counter WHERE id = 1")
        .mapTo(Long.class)
        .one();
  }

  /** The random text that identifies a change beyond its number. */
  static Optional<String> stamp(Handle handle, long change) {
    return handle
        .createQuery("SELECT stamp FROM change_log WHERE change_no = :change")
        .bind("change", change)
        .mapTo(String.class)
        .findOne();
  }
}
