package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * One Telegram message, set.
 *
 * @param html for parse mode HTML; 1 to 4096 UTF-16 units after entity parsing
 * @param buttons rows of inline buttons; may be none
 */
public record TelegramPayload(String html, List<List<Button>> buttons) {

  /** The longest text of a message, after entity parsing (Bot API, sendMessage). */
  public static final int LIMIT = 4096;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An inline button.
   *
   * @param text what it says
   * @param data what it sends back, at most 64 bytes (Bot API, InlineKeyboardButton)
   */
  public record Button(String text, String data) {

    /** The button that brings a whole article. */
    static Button whole(String text, long articleId) {
      return new Button(text, "a:" + articleId);
    }
  }

  public TelegramPayload {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** As it is stored in a part. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException when the text is not such a message
   */
  public static TelegramPayload parse(String json) {
    try {
      return JSON.readValue(json, TelegramPayload.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a Telegram payload", broken);
    }
  }
}
