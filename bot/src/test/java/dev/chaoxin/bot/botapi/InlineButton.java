package dev.chaoxin.bot.botapi;

import java.util.Optional;

/**
 * An InlineKeyboardButton.
 *
 * @param action the name of the field that says what the button does
 * @param value what that field holds
 */
public record InlineButton(String text, String action, String value) {

  /** What a callback query of this button carries. */
  public Optional<String> callbackData() {
    return action.equals("callback_data") ? Optional.of(value) : Optional.empty();
  }
}
