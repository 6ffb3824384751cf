package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Presses of buttons and their answers (Bot API, CallbackQuery and answerCallbackQuery). */
final class CallbackQueries {

  static final Duration TIME_TO_ANSWER = Duration.ofMinutes(1);
  static final int LONGEST_TEXT = 200;

  /** The only kind of URL that a bot without games may open. */
  private static final Pattern OWN_LINK =
      Pattern.compile("https://t\\.me/" + BotApiDouble.NAME + "\\?start=[A-Za-z0-9_-]{1,64}");

  private record Query(Instant at, Optional<JsonNode> answer) {}

  private final Clock clock;
  private final Map<String, Query> queries = new LinkedHashMap<>();

  CallbackQueries(Clock clock) {
    this.clock = clock;
  }

  /** A new query, which waits for its answer. */
  String open() {
    String id = "49100000000" + (queries.size() + 1);
    queries.put(id, new Query(clock.instant(), Optional.empty()));
    return id;
  }

  /** What the bot answered. */
  Optional<JsonNode> findAnswer(String id) {
    return Optional.ofNullable(queries.get(id)).flatMap(Query::answer);
  }

  long unanswered() {
    return queries.values().stream().filter(query -> query.answer().isEmpty()).count();
  }

  /** The method answerCallbackQuery. */
  JsonNode answer(JsonNode parameters) throws BotApiRefusal {
    String text = parameters.path("text").asText();
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw BotApiRefusal.badRequest("MESSAGE_TOO_LONG");
    }
    if (parameters.has("url") && !OWN_LINK.matcher(parameters.path("url").asText()).matches()) {
      throw BotApiRefusal.badRequest("URL_INVALID");
    }
    String id = parameters.path("callback_query_id").asText();
    Query query = queries.get(id);
    if (query != null && query.answer().isPresent()) {
      // Telegram answers as to a query that is too old, but that one may be nobody's fault.
      throw BotApiRefusal.strict("query " + id + " was answered before");
    }
    if (query == null || clock.instant().isAfter(query.at().plus(TIME_TO_ANSWER))) {
      throw BotApiRefusal.state(
          "query is too old and response timeout expired or query ID is invalid");
    }
    queries.put(id, new Query(query.at(), Optional.of(parameters)));
    return BooleanNode.TRUE;
  }
}
