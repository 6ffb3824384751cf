package dev.chaoxin.digest.archive;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.Optional;

/** Makes text fit for a database column. */
public final class ColumnText {

  private ColumnText() {}

  /**
   * Removes control characters and unpaired surrogates, and truncates the rest.
   *
   * @param length the maximum, in UTF-16 code units
   */
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

  /** A newspaper's name folded for comparison; empty if nothing is left of it. */
  public static Optional<String> newspaperKey(Optional<String> newspaper) {
    return newspaper
        .map(name -> fit(Folding.fold(name).replaceAll("\\s+", ""), 200))
        .filter(key -> !key.isEmpty());
  }
}
