package dev.chaoxin.bot.conversation;

import java.nio.charset.StandardCharsets;

/**
 * A button below a reply.
 *
 * @param text the label, plain text
 * @param data the callback data, 1 to 64 bytes of UTF-8 (Bot API, InlineKeyboardButton)
 */
public record Button(String text, String data) {

  private static final int MAX_DATA_BYTES = 64;

  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (text.isBlank() || bytes < 1 || bytes > MAX_DATA_BYTES) {
      throw new IllegalArgumentException(
          "a button needs a label and 1 to 64 bytes of data, not " + bytes + ": " + data);
    }
  }
}
