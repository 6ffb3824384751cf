package dev.chaoxin.digest.archive;

/** The state of an original. */
enum OriginalState {
  /** Stored but not read yet. */
  STORED,
  /** Read and filed. */
  FILED,
  /** Could not be read. */
  REFUSED
}
