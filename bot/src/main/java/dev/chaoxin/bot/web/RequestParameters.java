package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Messages;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what a visitor's request says, trusting nothing of it. */
final class RequestParameters {

  private static final int LONGEST_QUERY = 200;

  private RequestParameters() {}

  static Messages words(Context visit) {
    return PageLayout.messages(
        AcceptLanguage.preferred(Optional.ofNullable(visit.header("Accept-Language"))));
  }

  /** A number in the path, when it is one. */
  static OptionalLong id(Context visit) {
    String text = visit.pathParam("id");
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** What was typed in the search box: at most 200 characters of it. */
  static String query(Context visit) {
    String typed = Optional.ofNullable(visit.queryParam("q")).orElse("").strip();
    return typed.length() <= LONGEST_QUERY ? typed : typed.substring(0, LONGEST_QUERY);
  }

  /** The page of a list, from 1 to 1000. */
  static int page(Context visit) {
    OptionalInt asked =
        Optional.ofNullable(visit.queryParam("page")).stream()
            .filter(text -> text.matches("[0-9]{1,4}"))
            .mapToInt(Integer::parseInt)
            .findFirst();
    return Math.max(1, Math.min(1_000, asked.orElse(1)));
  }
}
