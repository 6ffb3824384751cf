package dev.chaoxin.bot.conversation;

/** Cuts a text to a length without cutting a character. */
final class Truncation {

  private static final String MORE = "…";

  private Truncation() {}

  /** At most {@code most} UTF-16 units, an ellipsis included when something was cut. */
  static String to(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, boundary(text, most - MORE.length())) + MORE;
  }

  /** The nearest place at or before {@code at} that does not part a surrogate pair. */
  static int boundary(String text, int at) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return parts ? at - 1 : at;
  }
}
