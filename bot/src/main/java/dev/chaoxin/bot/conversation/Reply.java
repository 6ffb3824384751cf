package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.rendering.TelegramPayload;
import java.util.List;

/**
 * A reply to the reader.
 *
 * @param delivery how the channel shows it
 * @param html Telegram's HTML, input escaped; at most 4096 characters after entity parsing
 * @param buttons rows of buttons below the text
 */
public record Reply(Delivery delivery, String html, List<List<Button>> buttons) {

  /** How a channel shows a reply. */
  public enum Delivery {
    /** A new message. */
    MESSAGE,
    /** Replaces the message whose button was pressed; a new message if the input was typed. */
    EDIT,
    /**
     * The notification of answerCallbackQuery, without buttons; a message if the input was typed.
     */
    NOTICE
  }

  public Reply {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /**
   * A message from a part of a rendered digest or article.
   *
   * @param payload a {@link TelegramPayload} as JSON
   * @throws IllegalArgumentException if it is anything else
   */
  public static Reply fromPayload(String payload) {
    TelegramPayload parsed = TelegramPayload.parse(payload);
    return message(parsed.html(), buttons(parsed));
  }

  /**
   * A stored part of a digest as a message to one reader.
   *
   * @param payload a {@link TelegramPayload} as JSON
   * @param omitted how many further articles match the reader's topics
   * @throws IllegalArgumentException if it is anything else
   */
  public static Reply fromPayload(String payload, int omitted) {
    TelegramPayload parsed = TelegramPayload.parse(payload);
    return message(parsed.html(omitted), buttons(parsed));
  }

  private static List<List<Button>> buttons(TelegramPayload payload) {
    return payload.buttons().stream().map(Reply::row).toList();
  }

  private static List<Button> row(List<TelegramPayload.Button> row) {
    return row.stream().map(button -> new Button(button.text(), button.data())).toList();
  }

  /** A message. */
  public static Reply message(String html, List<List<Button>> buttons) {
    return new Reply(Delivery.MESSAGE, html, buttons);
  }

  /** A message without buttons. */
  public static Reply message(String html) {
    return message(html, List.of());
  }

  /** The new content of the message whose button was pressed. */
  public static Reply edit(String html, List<List<Button>> buttons) {
    return new Reply(Delivery.EDIT, html, buttons);
  }

  /** A short notice, at most 200 characters. */
  public static Reply notice(String html) {
    return new Reply(Delivery.NOTICE, html, List.of());
  }

  /** The same reply with more rows of buttons at the end. */
  public Reply withMoreButtons(List<List<Button>> below) {
    return new Reply(delivery, html, KeyboardRows.join(buttons, below));
  }
}
