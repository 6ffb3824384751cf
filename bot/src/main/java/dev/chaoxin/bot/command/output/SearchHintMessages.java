package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.search.query.SearchHint;

/** A hint about a question, in the operator's words. */
public final class SearchHintMessages {

  private SearchHintMessages() {}

  public static String of(SearchHint hint) {
    return switch (hint.kind()) {
      case NOTHING_ASKED -> "there is nothing to look for in that: give a word";
      case CUT -> "the question was too long; it was cut at " + hint.detail() + " characters";
      case TOO_MANY_WORDS -> "only the first " + hint.detail() + " words were looked for";
      case NO_SUCH_DATE -> "the calendar has no " + hint.detail() + ": write 2025-03-01";
      case NO_SUCH_SPAN -> "from: lies after to:, so nothing can match (" + hint.detail() + ")";
    };
  }
}
