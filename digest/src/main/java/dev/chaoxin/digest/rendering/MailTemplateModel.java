package dev.chaoxin.digest.rendering;

import java.util.List;

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
 * @param alsoIn what stands above the day's other articles
 * @param also the day's other articles, may be none
 * @param left how many found no room, a paragraph of HTML or a place for one; may be empty
 */
public record MailTemplateModel(
    String language,
    String name,
    String subject,
    String preheader,
    String day,
    String count,
    List<EntryText> entries,
    String alsoIn,
    List<EntryText> also,
    String left) {

  public MailTemplateModel {
    entries = List.copyOf(entries);
    also = List.copyOf(also);
  }
}
