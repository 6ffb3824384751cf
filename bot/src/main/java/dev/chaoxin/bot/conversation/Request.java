package dev.chaoxin.bot.conversation;

import dev.chaoxin.bot.conversation.IncomingMessage.Pressed;
import dev.chaoxin.bot.conversation.IncomingMessage.Typed;
import java.util.Optional;

/**
 * What a reader wants, understood.
 *
 * @param act what is asked for
 * @param argument the rest: what follows the command, or what the button carries after its letter
 * @param pressed whether a button was pressed
 */
record Request(BotCommand act, String argument, boolean pressed) {

  /** Understands an utterance; text that is no command is a search. */
  static Request in(IncomingMessage.Said said) {
    if (said instanceof Pressed press) {
      return inData(press.data());
    }
    return inText(((Typed) said).text());
  }

  private static Request inText(String raw) {
    String text = raw.strip();
    // 手机输入法常打出全角斜杠: the full-width slash is what a Chinese keyboard gives.
    if (!text.startsWith("/") && !text.startsWith("／")) {
      return new Request(BotCommand.FIND, text, false);
    }
    int end = firstBlank(text);
    String name = text.substring(1, end);
    int at = name.indexOf('@');
    String command = at < 0 ? name : name.substring(0, at);
    Optional<BotCommand> act = BotCommand.ofCommand(command);
    return act.map(known -> new Request(known, text.substring(end).strip(), false))
        .orElseGet(() -> new Request(BotCommand.UNKNOWN, command, false));
  }

  private static int firstBlank(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static Request inData(String data) {
    Optional<BotCommand> act =
        data.length() == 1 || (data.length() > 1 && data.charAt(1) == ':')
            ? BotCommand.ofLetter(data.charAt(0))
            : Optional.empty();
    return act.map(known -> new Request(known, data.length() > 2 ? data.substring(2) : "", true))
        .orElseGet(() -> new Request(BotCommand.UNKNOWN, "", true));
  }

  /** The data of a button that asks for this. */
  static String data(BotCommand act, String argument) {
    return argument.isEmpty() ? String.valueOf(act.letter()) : act.letter() + ":" + argument;
  }
}
