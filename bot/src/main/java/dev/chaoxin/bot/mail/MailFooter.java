package dev.chaoxin.bot.mail;

import java.util.List;

/**
 * The foot of a digest mail, for one reader.
 *
 * @param why why this mail came
 * @param links what the reader can do about it
 */
public record MailFooter(String why, List<Link> links) {

  public MailFooter {
    links = List.copyOf(links);
  }

  /** Somewhere to go, and what it is called. */
  public record Link(String words, String href) {}

  /** For the plain text, behind the signature mark (RFC 3676 section 4.3). */
  String asText() {
    StringBuilder text = new StringBuilder("\n\n-- \n").append(why).append('\n');
    for (Link link : links) {
      text.append(link.words()).append(": ").append(link.href()).append('\n');
    }
    return text.toString();
  }
}
