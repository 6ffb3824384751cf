package dev.chaoxin.bot.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frozen part of a digest as the make-up desk set it for mail: the same for all readers of the
 * same digest.
 *
 * @param subject of the mail
 * @param text the plain text, ending where a footer may follow
 * @param html the page, with {@link #FOOTER} once
 * @param language of the page
 */
public record MailPayload(String subject, String text, String html, Locale language) {

  /** Marks where a reader's own links go. */
  static final String FOOTER = "<!--footer-->";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PAGE_LANGUAGE =
      Pattern.compile("<html\\b[^>]*\\blang=\"([A-Za-z-]{2,20})\"");

  /** The payload as the ledger keeps it; nothing when it is none. */
  public static Optional<MailPayload> read(String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
    JsonNode subject = node.path("subject");
    JsonNode text = node.path("text");
    JsonNode html = node.path("html");
    if (!subject.isTextual() || !text.isTextual() || !html.isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailPayload(
            subject.textValue(), text.textValue(), html.textValue(), language(html.textValue())));
  }

  private static Locale language(String html) {
    Matcher found = PAGE_LANGUAGE.matcher(html.substring(0, Math.min(1_000, html.length())));
    return Locale.forLanguageTag(found.find() ? found.group(1) : "zh-Hans");
  }
}
