package dev.chaoxin.bot.command.output;

import dev.chaoxin.digest.search.query.SearchHint;

/** The English text of a search hint, for an operator. */
public final class SearchHintMessages {

  private SearchHintMessages() {}

  public static String of(SearchHint hint) {
    return switch (hint.kind()) {
      case EMPTY_QUERY -> "the query has no word to search for";
      case TRUNCATED -> "the query was cut to " + hint.detail() + " characters";
      case TOO_MANY_WORDS -> "only the first " + hint.detail() + " words were searched for";
      case INVALID_DATE -> "there is no date " + hint.detail() + ": write 2025-03-01";
      case EMPTY_DATE_RANGE -> "from: is after to:, so nothing can match (" + hint.detail() + ")";
    };
  }
}
