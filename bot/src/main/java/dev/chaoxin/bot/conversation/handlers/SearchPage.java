package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.digest.search.SearchRequest.Order;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a search, as the argument of a button: {@code b} or {@code n} for best or newest first,
 * the offset, a colon, and the key of the query.
 *
 * @param order best or newest first
 * @param offset number of hits before the page
 * @param key payload key of the query
 */
record SearchPage(Order order, int offset, String key) {

  private static final Pattern ARGUMENT = Pattern.compile("([bn])(\\d{1,6}):([A-Za-z0-9_-]{16})");

  SearchPage(int offset, String key) {
    this(Order.RELEVANCE, offset, key);
  }

  String argument() {
    return (order == Order.NEWEST ? "n" : "b") + offset + ":" + key;
  }

  static Optional<SearchPage> parse(String argument) {
    Matcher matcher = ARGUMENT.matcher(argument);
    return matcher.matches()
        ? Optional.of(
            new SearchPage(
                matcher.group(1).equals("n") ? Order.NEWEST : Order.RELEVANCE,
                Integer.parseInt(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }
}
