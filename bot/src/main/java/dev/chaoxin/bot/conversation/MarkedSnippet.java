package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.digest.search.SearchResult.Mark;
import dev.chaoxin.digest.search.SearchResult.Snippet;

/** Sets a snippet with its marks bold, cut to a line or two around the first mark. */
final class MarkedSnippet {

  private static final int MOST = 110;
  private static final int BEFORE = 30;

  private MarkedSnippet() {}

  /** As HTML. */
  static String html(Snippet snippet) {
    String text = snippet.text();
    int from = 0;
    if (text.length() > MOST && !snippet.marks().isEmpty()) {
      int first = snippet.marks().get(0).start();
      from = Truncation.boundary(text, Math.max(0, Math.min(first - BEFORE, text.length() - MOST)));
    }
    int to = Truncation.boundary(text, Math.min(text.length(), from + MOST));
    StringBuilder html = new StringBuilder(from > 0 ? "…" : "");
    int done = from;
    for (Mark mark : snippet.marks()) {
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
