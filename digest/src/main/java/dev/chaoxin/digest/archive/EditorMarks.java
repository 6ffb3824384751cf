package dev.chaoxin.digest.archive;

import java.util.Set;

/**
 * The articles an editor pinned or hid.
 *
 * @param pinned ids of articles that come first in every digest they match
 * @param hidden ids of articles that appear in no digest
 */
public record EditorMarks(Set<Long> pinned, Set<Long> hidden) {

  public static final EditorMarks NONE = new EditorMarks(Set.of(), Set.of());

  public EditorMarks {
    pinned = Set.copyOf(pinned);
    hidden = Set.copyOf(hidden);
  }
}
