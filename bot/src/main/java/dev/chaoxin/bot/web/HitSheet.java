package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.SearchAnswer.Hit;
import dev.chaoxin.digest.archive.SearchAnswer.Mark;
import dev.chaoxin.digest.archive.SearchAnswer.Snippet;
import dev.chaoxin.digest.composing.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * An article that was found.
 *
 * @param headline of the article
 * @param snippet the sentence that matches best, in stretches
 */
public record HitSheet(Headline headline, List<Run> snippet) {

  /** A stretch of text, marked or not. */
  public record Run(String text, boolean marked) {}

  public HitSheet {
    snippet = List.copyOf(snippet);
  }

  static HitSheet of(Hit hit, WebWords words) {
    return new HitSheet(Headline.of(hit.article(), words), runs(hit.snippet()));
  }

  private static List<Run> runs(Snippet snippet) {
    List<Run> runs = new ArrayList<>();
    String text = snippet.text();
    int done = 0;
    for (Mark mark : snippet.marks()) {
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
