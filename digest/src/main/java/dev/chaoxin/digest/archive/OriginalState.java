package dev.chaoxin.digest.archive;

/** What has become of an original. */
enum OriginalState {
  /** Stored, not read yet. */
  STORED,
  /** Read, and filed. */
  FILED,
  /** Could not be read. */
  REFUSED
}
