package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Messages;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the parameters of a request and validates them. */
final class RequestParameters {

  private static final int MAX_QUERY = 200;

  private RequestParameters() {}

  static Messages messages(Context context) {
    return PageLayout.messages(
        AcceptLanguage.preferred(Optional.ofNullable(context.header("Accept-Language"))));
  }

  /** The id in the path, if it is a number. */
  static OptionalLong id(Context context) {
    String text = context.pathParam("id");
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** The search query, cut to 200 characters. */
  static String query(Context context) {
    String typed = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    return typed.length() <= MAX_QUERY ? typed : typed.substring(0, MAX_QUERY);
  }

  /** The page number of a list, 1 to 1000. */
  static int page(Context context) {
    OptionalInt asked =
        Optional.ofNullable(context.queryParam("page")).stream()
            .filter(text -> text.matches("[0-9]{1,4}"))
            .mapToInt(Integer::parseInt)
            .findFirst();
    return Math.max(1, Math.min(1_000, asked.orElse(1)));
  }
}
