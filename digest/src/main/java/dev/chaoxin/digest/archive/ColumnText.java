package dev.chaoxin.digest.archive;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.Optional;

/** Text from outside, made fit for a column: no control characters, not longer than it holds. */
public final class ColumnText {

  private ColumnText() {}

  public static String fit(String text, int length) {
    StringBuilder fit = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(length)
        .forEach(fit::appendCodePoint);
    while (fit.length() > length) {
      fit.setLength(fit.offsetByCodePoints(fit.length(), -1));
    }
    return fit.toString();
  }

  /** What two spellings of a paper's name have in common; empty when nothing is left of it. */
  public static Optional<String> newspaperKey(Optional<String> newspaper) {
    return newspaper
        .map(name -> fit(Folding.fold(name).replaceAll("\\s+", ""), 200))
        .filter(key -> !key.isEmpty());
  }
}
