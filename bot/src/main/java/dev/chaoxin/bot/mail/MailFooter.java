package dev.chaoxin.bot.mail;

import java.util.List;

/**
 * The footer of one reader's digest mail.
 *
 * @param reason why the reader gets this mail
 * @param links unsubscribe and preferences
 */
public record MailFooter(String reason, List<Link> links) {

  public MailFooter {
    links = List.copyOf(links);
  }

  /** A link with its label. */
  public record Link(String label, String href) {}

  /** For the plain text, after the signature separator (RFC 3676 section 4.3). */
  String asText() {
    StringBuilder text = new StringBuilder("\n\n-- \n").append(reason).append('\n');
    for (Link link : links) {
      text.append(link.label()).append(": ").append(link.href()).append('\n');
    }
    return text.toString();
  }
}
