package dev.chaoxin.digest.composing;

import java.util.Set;

/**
 * What an editor set right by hand before the digests are made up.
 *
 * @param pinned numbers of articles that stand first wherever they stand
 * @param hidden numbers of articles that stand nowhere
 */
public record EditorsMarks(Set<Long> pinned, Set<Long> hidden) {

  /** The editor let everything pass. */
  public static final EditorsMarks NONE = new EditorsMarks(Set.of(), Set.of());

  public EditorsMarks {
    pinned = Set.copyOf(pinned);
    hidden = Set.copyOf(hidden);
  }
}
