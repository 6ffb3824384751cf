package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What stands behind a title that may become a link; text from outside has no {@code <}. */
  public static final String LINK_END = "<!--/article-->";

  private static final Pattern LINK =
      Pattern.compile("<!--article:(\\d+)-->(.*?)" + LINK_END, Pattern.DOTALL);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MailPayload {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(text);
    Objects.requireNonNull(html);
  }

  /** What stands before the title of an article. */
  public static String linkStart(long article) {
    return "<!--article:" + article + "-->";
  }

  /**
   * The page with its titles linked, where the articles can be read on the web.
   *
   * @param page the address of an article by its number; empty when readers cannot reach the pages
   */
  public String linked(LongFunction<Optional<URI>> page) {
    return LINK.matcher(html)
        .replaceAll(
            found -> {
              String title = Matcher.quoteReplacement(found.group(2));
              return page.apply(Long.parseLong(found.group(1)))
                  .map(url -> "<a href=\"" + url + "\" style=\"color:inherit;\">" + title + "</a>")
                  .orElse(title);
            });
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
