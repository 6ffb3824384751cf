package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What may be an inline keyboard (Bot API, InlineKeyboardMarkup and InlineKeyboardButton). */
final class InlineKeyboardRules {

  static final int MOST_BUTTONS = 100;
  static final int LONGEST_CALLBACK_DATA = 64;

  private static final int LONGEST_COPY_TEXT = 256;

  private InlineKeyboardRules() {}

  /**
   * The rows of a keyboard; none when the message has no keyboard or an empty one.
   *
   * @param markup an InlineKeyboardMarkup whose fields have been checked, or a missing node
   */
  static List<List<InlineButton>> accept(JsonNode markup) throws BotApiRefusal {
    List<List<InlineButton>> rows = new ArrayList<>();
    int buttons = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      if (row.isEmpty()) {
        throw BotApiRefusal.strict("a row of the inline keyboard is empty");
      }
      List<InlineButton> accepted = new ArrayList<>();
      for (JsonNode button : row) {
        accepted.add(button(button));
      }
      buttons += accepted.size();
      rows.add(List.copyOf(accepted));
    }
    if (buttons > MOST_BUTTONS) {
      throw BotApiRefusal.badRequest("reply markup is too long");
    }
    return List.copyOf(rows);
  }

  private static InlineButton button(JsonNode button) throws BotApiRefusal {
    if (button.path("text").asText().isBlank()) {
      throw problem("Text must be non-empty");
    }
    List<String> actions = new ArrayList<>();
    button.fieldNames().forEachRemaining(actions::add);
    actions.remove("text");
    if (actions.isEmpty()) {
      throw problem("Text buttons are unallowed in the inline keyboard");
    }
    if (actions.size() > 1) {
      throw BotApiRefusal.strict("an inline button does exactly one thing, not " + actions);
    }
    String action = actions.get(0);
    String value =
        action.equals("copy_text")
            ? button.at("/copy_text/text").asText()
            : button.path(action).asText();
    check(action, value);
    return new InlineButton(button.path("text").asText(), action, value);
  }

  private static void check(String action, String value) throws BotApiRefusal {
    switch (action) {
      case "callback_data" -> {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
          throw problem("Text buttons are unallowed in the inline keyboard");
        }
        if (bytes > LONGEST_CALLBACK_DATA) {
          throw BotApiRefusal.badRequest("BUTTON_DATA_INVALID");
        }
      }
      case "url" -> {
        if (!MessageUrls.isUsable(value)) {
          throw BotApiRefusal.badRequest(
              "inline keyboard button URL '" + value + "' is invalid: Wrong HTTP URL");
        }
      }
      case "copy_text" -> {
        int characters = value.codePointCount(0, value.length());
        if (characters < 1 || characters > LONGEST_COPY_TEXT) {
          throw BotApiRefusal.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
      }
      default -> {
        // switch_inline_query and switch_inline_query_current_chat may hold anything.
      }
    }
  }

  private static BotApiRefusal problem(String what) {
    return BotApiRefusal.badRequest("can't parse inline keyboard button: " + what);
  }
}
