package dev.chaoxin.digest.composing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;

/**
 * One mail, set, without what belongs to one reader only.
 *
 * @param subject one line
 * @param text the plain text; a footer may follow it
 * @param html a whole page with {@link #FOOTER} in it, once
 */
public record MailPayload(String subject, String text, String html) {

  /** Stands where the reader's own links go. */
  public static final String FOOTER = "<!--footer-->";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MailPayload {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(text);
    Objects.requireNonNull(html);
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
   * @throws IllegalArgumentException when the text is not such a mail
   */
  public static MailPayload parse(String json) {
    try {
      MailPayload payload = JSON.readValue(json, MailPayload.class);
      if (payload == null) {
        throw new IllegalArgumentException("not a mail payload");
      }
      return payload;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a mail payload", broken);
    }
  }
}
