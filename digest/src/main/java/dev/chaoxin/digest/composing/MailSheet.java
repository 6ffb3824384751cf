package dev.chaoxin.digest.composing;

import java.util.List;
import java.util.Optional;

/**
 * What the mail's template needs.
 *
 * @param language the tag for the page's {@code lang}
 * @param name who sends it
 * @param subject also the page's title
 * @param preheader what an inbox shows beside the subject
 * @param day the reader's day
 * @param count how many articles there are, in words
 * @param entries the articles
 * @param left how many found no room, in words
 */
public record MailSheet(
    String language,
    String name,
    String subject,
    String preheader,
    String day,
    String count,
    List<EntryText> entries,
    Optional<String> left) {

  public MailSheet {
    entries = List.copyOf(entries);
  }
}
