package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.BatchDigestComposer;

/** The readers who get one edition in one go. For use by one thread. */
final class DeliveryRun {

  /** Room for the contents of a round between its number and the next one's. */
  private static final long CONTENTS = 10_000_000;

  private final long id;
  private final BatchDigestComposer edition;
  private long sheaves;

  DeliveryRun(long id, BatchDigestComposer edition) {
    this.id = id;
    this.edition = edition;
  }

  /** Its number in the ledger. */
  long id() {
    return id;
  }

  /** What the readers choose from. */
  BatchDigestComposer edition() {
    return edition;
  }

  /** The number in the ledger of the edition's content of that number. */
  long content(int number) {
    if (number >= CONTENTS) {
      throw new IllegalStateException("more contents than a round has room for");
    }
    return id * CONTENTS + number;
  }

  /** The number of one more sheaf. */
  long newSheaf() {
    return id * CONTENTS + sheaves++;
  }
}
