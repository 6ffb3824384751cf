package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.search.query.SearchHint;

/** The English text of a search hint, for an operator. */
public final class SearchHintMessages {

  private SearchHintMessages() {}

  public static String of(SearchHint hint) {
    return switch (hint.kind()) {
      case NOTHING_ASKED -> "the query has no word to search for";
      case CUT -> "the query was cut to " + hint.detail() + " characters";
      case TOO_MANY_WORDS -> "only the first " + hint.detail() + " words were searched for";
      case NO_SUCH_DATE -> "there is no date " + hint.detail() + ": write 2025-03-01";
      case NO_SUCH_SPAN -> "from: is after to:, so nothing can match (" + hint.detail() + ")";
    };
  }
}
