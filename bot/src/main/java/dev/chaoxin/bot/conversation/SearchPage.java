package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.search.SearchRequest.Order;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a search, as a button carries it.
 *
 * @param order best or newest first
 * @param offset hits before it
 * @param key the phrase's key
 */
record SearchPage(Order order, int offset, String key) {

  private static final Pattern DATA = Pattern.compile("([bn])(\\d{1,6}):([A-Za-z0-9_-]{16})");

  SearchPage(int offset, String key) {
    this(Order.RELEVANCE, offset, key);
  }

  String data() {
    return (order == Order.NEWEST ? "n" : "b") + offset + ":" + key;
  }

  static Optional<SearchPage> in(String data) {
    Matcher matcher = DATA.matcher(data);
    return matcher.matches()
        ? Optional.of(
            new SearchPage(
                matcher.group(1).equals("n") ? Order.NEWEST : Order.RELEVANCE,
                Integer.parseInt(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }
}
