package dev.chaoxin.bot.web;

import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.digest.search.SearchResult.Snippet;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The model of a search hit.
 *
 * @param headline the article
 * @param snippet the best matching sentence, in runs
 */
public record SearchHitView(HeadlineView headline, List<Run> snippet) {

  /** A run of text, marked if it matches the query. */
  public record Run(String text, boolean marked) {}

  public SearchHitView {
    snippet = List.copyOf(snippet);
  }

  static SearchHitView of(Hit hit, Messages messages) {
    return new SearchHitView(HeadlineView.of(hit.article(), messages), runs(hit.snippet()));
  }

  private static List<Run> runs(Snippet snippet) {
    List<Run> runs = new ArrayList<>();
    String text = snippet.text();
    int done = 0;
    for (Highlight mark : snippet.highlights()) {
      add(runs, text.substring(done, mark.start()), false);
      add(runs, text.substring(mark.start(), mark.end()), true);
      done = mark.end();
    }
    add(runs, text.substring(done), false);
    return runs;
  }

  private static void add(List<Run> runs, String text, boolean marked) {
    String clean = CleanText.of(text.replace('\n', ' '));
    if (!clean.isEmpty()) {
      runs.add(new Run(clean, marked));
    }
  }
}
