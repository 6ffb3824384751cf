package dev.chaoxin.digest.rendering;

import gg.jte.Content;
import java.util.List;

/**
 * What the template of a digest mail shows. Public for the compiled template only.
 *
 * @param language the tag for the page's {@code lang}
 * @param name the sender
 * @param subject also the page's title
 * @param preheader what an inbox shows beside the subject
 * @param day the reader's day
 * @param count a sentence with the number of articles
 * @param entries the articles
 * @param alsoHeading the heading of the day's other articles
 * @param also the day's other articles; may be empty
 * @param omitted paragraph with the number of omitted articles; may be empty
 * @param output where the template writes
 */
public record MailTemplateModel(
    String language,
    String name,
    String subject,
    String preheader,
    String day,
    String count,
    List<EntryText> entries,
    String alsoHeading,
    List<EntryText> also,
    DeferredText omitted,
    DeferredTextOutput output) {

  public MailTemplateModel {
    entries = List.copyOf(entries);
    also = List.copyOf(also);
  }

  public Content title(EntryText entry) {
    return output.articleLink(entry.article(), entry.title());
  }

  public Content omittedNote() {
    return output.text(omitted);
  }

  public Content footer() {
    return output.text(DeferredText.footer());
  }
}
