package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.rendering.TelegramPayload;
import java.util.List;

/**
 * One answer to the reader.
 *
 * @param manner how it reaches the reader
 * @param html Telegram's HTML, everything from outside escaped; at most 4096 characters shown
 * @param buttons rows of buttons under it
 */
public record Reply(Manner manner, String html, List<List<Button>> buttons) {

  /** How an answer reaches the reader. */
  public enum Manner {
    /** A message of its own. */
    MESSAGE,
    /** Takes the place of the message whose button was pressed; otherwise a message. */
    EDIT,
    /** A short note over the chat after a press, without buttons; otherwise a message. */
    NOTICE
  }

  public Reply {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /**
   * What a renderer of {@code composing} wrote, as a message.
   *
   * @param payload a {@link TelegramPayload} as JSON
   * @throws IllegalArgumentException when it is something else
   */
  public static Reply ofPayload(String payload) {
    TelegramPayload set = TelegramPayload.parse(payload);
    return message(set.html(), set.buttons().stream().map(Reply::row).toList());
  }

  private static List<Button> row(List<TelegramPayload.Button> row) {
    return row.stream().map(button -> new Button(button.text(), button.data())).toList();
  }

  /** A message. */
  public static Reply message(String html, List<List<Button>> buttons) {
    return new Reply(Manner.MESSAGE, html, buttons);
  }

  /** A message without buttons. */
  public static Reply message(String html) {
    return message(html, List.of());
  }

  /** What the pressed message says from now on. */
  public static Reply edit(String html, List<List<Button>> buttons) {
    return new Reply(Manner.EDIT, html, buttons);
  }

  /** The same with further rows of buttons below. */
  Reply with(List<List<Button>> below) {
    return new Reply(manner, html, KeyboardRows.join(buttons, below));
  }

  /** A short note, at most 200 characters. */
  public static Reply notice(String html) {
    return new Reply(Manner.NOTICE, html, List.of());
  }
}
