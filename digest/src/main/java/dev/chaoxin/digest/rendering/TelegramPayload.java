package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A rendered Telegram message as it is stored, shared by all readers of the same digest.
 *
 * @param text HTML for parse mode HTML; 1 to 4096 UTF-16 units after entity parsing
 * @param buttons rows of inline buttons; may be empty
 */
public record TelegramPayload(DeferredText text, List<List<Button>> buttons) {

  /** The longest text of a message in UTF-16 units after entity parsing (Bot API, sendMessage). */
  public static final int MAX_TEXT = 4096;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An inline button.
   *
   * @param text the label
   * @param data the callback data, at most 64 bytes (Bot API, InlineKeyboardButton)
   */
  public record Button(String text, String data) {

    /** The button that asks for a whole article. */
    static Button forArticle(String text, long articleId) {
      return new Button(text, "a:" + articleId);
    }
  }

  public TelegramPayload {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /**
   * The message for one reader.
   *
   * @param omitted how many further articles match the reader's topics
   */
  public String html(int omitted) {
    return text.fill(ReaderValues.omitted(omitted), HtmlEscape::escape);
  }

  /**
   * A message in which nothing has to be filled in.
   *
   * @throws IllegalStateException if it has a gap
   */
  public String html() {
    return text.complete();
  }

  /** The payload as it is stored. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Parses what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if the text is not a Telegram payload
   */
  public static TelegramPayload parse(String json) {
    try {
      return JSON.readValue(json, TelegramPayload.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a Telegram payload", e);
    }
  }
}
