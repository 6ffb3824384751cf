package dev.chaoxin.bot.conversation;

import java.util.Optional;

/**
 * A line or a button's callback data, parsed.
 *
 * @param command the command, {@link BotCommand#UNKNOWN} if there is no such command
 * @param argument the text after the command, or the rest of the callback data
 * @param pressed whether a button was pressed
 */
record Input(BotCommand command, String argument, boolean pressed) {

  /** Parses a typed line; a line without a slash is a search. */
  static Input typed(String line) {
    String text = line.strip();
    // Chinese input methods often produce the full-width slash.
    if (!text.startsWith("/") && !text.startsWith("／")) {
      return new Input(BotCommand.FIND, text, false);
    }
    int end = commandEnd(text);
    String name = text.substring(1, end);
    // In groups Telegram's clients append the bot's name: /help@chaoxin_bot.
    int at = name.indexOf('@');
    String command = at < 0 ? name : name.substring(0, at);
    return BotCommand.byName(command)
        .map(known -> new Input(known, text.substring(end).strip(), false))
        .orElseGet(() -> new Input(BotCommand.UNKNOWN, command, false));
  }

  private static int commandEnd(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  /** Parses callback data written by {@link BotCommand#callbackData}. */
  static Input pressed(String callbackData) {
    Optional<BotCommand> command =
        callbackData.length() == 1 || (callbackData.length() > 1 && callbackData.charAt(1) == ':')
            ? BotCommand.byCode(callbackData.charAt(0))
            : Optional.empty();
    return command
        .map(
            known ->
                new Input(known, callbackData.length() > 2 ? callbackData.substring(2) : "", true))
        .orElseGet(() -> new Input(BotCommand.UNKNOWN, "", true));
  }
}
