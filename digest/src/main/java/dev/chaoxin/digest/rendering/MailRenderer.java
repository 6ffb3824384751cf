package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a digest as a mail: subject, plain text and HTML from the same texts. */
public final class MailRenderer {

  /** Gmail clips a page at 102 KB; this leaves room for the footer. */
  private static final int PAGE_BYTES = 90_000;

  private static final String NOTE =
      "<p style='margin:0 0 12px 0;font-size:14px;line-height:22px;'>";
  private static final String NOTE_END = "</p>";
  private static final int SUBJECT_TITLE = 40;
  private static final int PREHEADER_TITLES = 3;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * The digest as a {@link MailPayload} in JSON. The page has at most 90,000 bytes: entries that do
   * not fit are dropped from its end and counted as omitted.
   */
  public String render(Digest digest) {
    Digest fitting = digest;
    DeferredText html = html(fitting);
    while (html.bytes() > PAGE_BYTES) {
      fitting = shorter(fitting);
      html = html(fitting);
    }
    Messages messages = DigestText.messages(digest.language());
    return new MailPayload(
            messages.languageTag(),
            subject(fitting, messages),
            TextRenderer.deferred(fitting),
            html)
        .json();
  }

  private DeferredText html(Digest digest) {
    DeferredTextOutput output = new DeferredTextOutput();
    templates.render("digest.jte", model(digest, output), output);
    return output.written();
  }

  private static Digest shorter(Digest digest) {
    int last = digest.entries().size() - 1;
    return new Digest(
        digest.day(),
        digest.language(),
        digest.length(),
        digest.entries().subList(0, last),
        List.of(),
        digest.omitted().plus(1));
  }

  private static MailTemplateModel model(Digest digest, DeferredTextOutput output) {
    Messages messages = DigestText.messages(digest.language());
    List<EntryText> entries = EntryText.entries(digest, messages);
    return new MailTemplateModel(
        messages.languageTag(),
        messages.say("digest.name"),
        subject(digest, messages),
        entries.stream()
            .skip(1)
            .limit(PREHEADER_TITLES)
            .map(EntryText::title)
            .collect(Collectors.joining(messages.say("mail.preheader.separator"))),
        messages.day("day.pattern", digest.day()),
        messages.say("digest.count", entries.size()),
        entries,
        messages.say("digest.also"),
        EntryText.also(digest, messages),
        DeferredText.omittedNote(digest, NOTE, NOTE_END, HtmlEscape::escape),
        output);
  }

  private static String subject(Digest digest, Messages messages) {
    String day = messages.day("pressDate.pattern", digest.day());
    if (digest.entries().isEmpty()) {
      return messages.say("mail.subject.empty", day);
    }
    String title = EntryText.title(digest.entries().get(0).article(), SUBJECT_TITLE, messages);
    return messages.say("mail.subject", day, title, digest.entries().size());
  }
}
