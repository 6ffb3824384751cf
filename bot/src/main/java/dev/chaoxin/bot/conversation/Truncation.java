package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.rendering.TextShortener;

/** Cuts text to a length, between characters as a reader sees them (grapheme clusters). */
public final class Truncation {

  private static final String ELLIPSIS = "…";

  private Truncation() {}

  /** At most {@code maxLength} UTF-16 units, including the ellipsis if anything was cut. */
  public static String truncate(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    return text.substring(0, boundary(text, maxLength - ELLIPSIS.length())) + ELLIPSIS;
  }

  /** The last boundary between two characters at or before {@code index}. */
  public static int boundary(String text, int index) {
    return TextShortener.boundary(text, index);
  }
}
