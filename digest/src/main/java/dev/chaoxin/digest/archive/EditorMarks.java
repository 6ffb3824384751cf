package dev.chaoxin.digest.archive;

import java.util.Set;

/**
 * What an editor set right by hand before the digests are made up.
 *
 * @param pinned numbers of articles that stand first wherever they stand
 * @param hidden numbers of articles that stand nowhere
 */
public record EditorMarks(Set<Long> pinned, Set<Long> hidden) {

  /** The editor let everything pass. */
  public static final EditorMarks NONE = new EditorMarks(Set.of(), Set.of());

  public EditorMarks {
    pinned = Set.copyOf(pinned);
    hidden = Set.copyOf(hidden);
  }
}
