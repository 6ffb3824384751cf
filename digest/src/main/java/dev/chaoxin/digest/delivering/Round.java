package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.digest.composing.MorningEdition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The readers who get one edition in one go. For use by one thread. */
final class Round {

  private final long id;
  private final MorningEdition edition;
  private final Map<DigestLayout, UUID> fingerprints = new HashMap<>();
  private final Set<UUID> stored = new HashSet<>();

  Round(long id, MorningEdition edition) {
    this.id = id;
    this.edition = edition;
  }

  /** Its number in the ledger. */
  long id() {
    return id;
  }

  /** What the readers choose from. */
  MorningEdition edition() {
    return edition;
  }

  /** The number of a content, made once. */
  UUID fingerprint(DigestLayout layout) {
    return fingerprints.computeIfAbsent(layout, any -> any.fingerprint(edition.day()));
  }

  /** Bodies known to be in the ledger: those that were committed. */
  Set<UUID> stored() {
    return stored;
  }
}
