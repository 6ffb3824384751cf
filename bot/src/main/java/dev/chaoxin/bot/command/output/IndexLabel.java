package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.search.IndexProgress;

/** The progress of indexing in a few words. */
public final class IndexLabel {

  private IndexLabel() {}

  public static String of(IndexProgress progress) {
    return progress.complete()
        ? "complete"
        : progress.indexed() + " of " + progress.total() + " articles";
  }
}
