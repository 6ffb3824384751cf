package dev.chaoxin.digest.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells one story once: articles come in their order, and each is new or told already. */
final class Stories {

  private final List<byte[]> prints = new ArrayList<>();
  private final Map<Long, List<Integer>> byBand = new HashMap<>();

  /**
   * Takes the next article.
   *
   * @return the number, from 0, of the story that it tells again; empty when it is a new one
   */
  Optional<Integer> take(byte[] print) {
    long[] bands = Fingerprint.bands(print);
    for (long band : bands) {
      for (int story : byBand.getOrDefault(band, List.of())) {
        if (Fingerprint.same(prints.get(story), print)) {
          return Optional.of(story);
        }
      }
    }
    for (long band : bands) {
      byBand.computeIfAbsent(band, b -> new ArrayList<>()).add(prints.size());
    }
    prints.add(print);
    return Optional.empty();
  }
}
