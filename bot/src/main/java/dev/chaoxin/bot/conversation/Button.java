package dev.chaoxin.bot.conversation;

import java.nio.charset.StandardCharsets;

/**
 * A button under an answer.
 *
 * @param text what it says, plain text
 * @param data what comes back when it is pressed: 1 to 64 bytes (Bot API, InlineKeyboardButton)
 */
public record Button(String text, String data) {

  private static final int MOST_BYTES = 64;

  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (text.isBlank() || bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("a button of " + bytes + " bytes: " + data);
    }
  }
}
