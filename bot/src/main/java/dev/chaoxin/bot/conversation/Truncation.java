package dev.chaoxin.bot.conversation;

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

  /** The nearest place at or before {@code at} that does not part a surrogate pair. */
  public static int boundary(String text, int at) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return parts ? at - 1 : at;
  }
}
