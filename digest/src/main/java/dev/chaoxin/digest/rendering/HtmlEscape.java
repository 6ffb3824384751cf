package dev.chaoxin.digest.rendering;

/** Escapes text for HTML, in Telegram messages as in pages. */
public final class HtmlEscape {

  private HtmlEscape() {}

  /**
   * The text with {@code & < > "} as entities, cleaned by {@link CleanText}.
   *
   * <p>Only the four named entities that the Bot API knows are used (Bot API, "HTML style").
   */
  public static String escape(String text) {
    String clean = CleanText.of(text);
    StringBuilder html = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char unit = clean.charAt(i);
      switch (unit) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(unit);
      }
    }
    return html.toString();
  }
}
