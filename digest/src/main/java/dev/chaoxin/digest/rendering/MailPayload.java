package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A rendered digest mail as it is stored, shared by all readers of the same digest.
 *
 * @param language the tag of the digest's language
 * @param subject one line
 * @param text the plain text; a footer may follow it
 * @param html a whole page with one gap for the footer
 */
public record MailPayload(String language, String subject, DeferredText text, DeferredText html) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MailPayload {
    Objects.requireNonNull(language);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(text);
    Objects.requireNonNull(html);
  }

  /** The plain text for one reader, without a footer. */
  public String text(ReaderValues values) {
    return text.fill(values, UnaryOperator.identity());
  }

  /** The page for one reader. */
  public String html(ReaderValues values) {
    return html.fill(values, HtmlEscape::escape);
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
   * @throws IllegalArgumentException if the text is not a mail payload
   */
  public static MailPayload parse(String json) {
    try {
      MailPayload payload = JSON.readValue(json, MailPayload.class);
      if (payload == null) {
        throw new IllegalArgumentException("not a mail payload");
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a mail payload", e);
    }
  }
}
