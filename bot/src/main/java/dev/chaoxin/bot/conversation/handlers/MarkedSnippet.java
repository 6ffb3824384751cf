package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Snippet;

/** A snippet with the matches in bold, cut to a line or two around the first match. */
final class MarkedSnippet {

  private static final int MAX_LENGTH = 110;
  private static final int CONTEXT_BEFORE = 30;

  private MarkedSnippet() {}

  /** The snippet as HTML. */
  static String html(Snippet snippet) {
    String text = snippet.text();
    int from = 0;
    if (text.length() > MAX_LENGTH && !snippet.highlights().isEmpty()) {
      int first = snippet.highlights().get(0).start();
      from =
          Truncation.boundary(
              text, Math.max(0, Math.min(first - CONTEXT_BEFORE, text.length() - MAX_LENGTH)));
    }
    int to = Truncation.boundary(text, Math.min(text.length(), from + MAX_LENGTH));
    StringBuilder html = new StringBuilder(from > 0 ? "…" : "");
    int done = from;
    for (Highlight mark : snippet.highlights()) {
      int start = Math.max(mark.start(), done);
      int end = Math.min(mark.end(), to);
      if (start < end) {
        html.append(HtmlEscape.escape(text.substring(done, start)));
        html.append("<b>").append(HtmlEscape.escape(text.substring(start, end))).append("</b>");
        done = end;
      }
    }
    html.append(HtmlEscape.escape(text.substring(done, to)));
    return html.append(to < text.length() ? "…" : "").toString();
  }
}
