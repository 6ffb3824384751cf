package dev.chaoxin.digest.archive;

/** What has become of an original. */
enum OriginalState {
  /** Stored, not read yet. */
  KEPT,
  /** Read, and filed. */
  FILED,
  /** Could not be read. */
  REFUSED
}
