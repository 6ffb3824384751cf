package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Sets a digest as a mail: subject, plain text and HTML from the same words. */
public final class MailRenderer {

  /** Gmail clips a page at 102 KB; this leaves room for the footer. */
  private static final int LIMIT = 90_000;

  private static final String LEFT =
      "<p style='margin:0 0 12px 0;font-size:14px;line-height:22px;'>";
  private static final String LEFT_END = "</p>";
  private static final int SUBJECT_TITLE = 40;
  private static final int PREHEADER_TITLES = 3;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * The digest as a {@link MailPayload} in JSON; the page has at most 90,000 bytes: entries that
   * find no room are counted with those left out.
   */
  public String render(Digest digest) {
    Digest fitting = digest;
    MailTemplateModel sheet = sheet(fitting);
    String html = html(sheet);
    while (html.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      fitting = shorter(fitting);
      sheet = sheet(fitting);
      html = html(sheet);
    }
    return new MailPayload(sheet.subject(), new TextRenderer().render(fitting), html).json();
  }

  private String html(MailTemplateModel sheet) {
    StringOutput page = new StringOutput();
    templates.render("digest.jte", sheet, page);
    return page.toString();
  }

  private static Digest shorter(Digest digest) {
    int last = digest.entries().size() - 1;
    return new Digest(
        digest.day(),
        digest.language(),
        digest.length(),
        digest.entries().subList(0, last),
        List.of(),
        // An open place counts below zero how many are added to each reader's number.
        digest.left() < 0 ? digest.left() - 1 : digest.left() + 1);
  }

  private static MailTemplateModel sheet(Digest digest) {
    Messages words = DigestText.messages(digest.language());
    List<EntryText> entries = EntryText.all(digest, words);
    String day = words.day("day.pattern", digest.day());
    return new MailTemplateModel(
        words.languageTag(),
        words.say("digest.name"),
        subject(digest, words),
        entries.stream()
            .skip(1)
            .limit(PREHEADER_TITLES)
            .map(EntryText::title)
            .collect(Collectors.joining(words.say("mail.preheader.separator"))),
        day,
        words.say("digest.count", entries.size()),
        entries,
        words.say("digest.also"),
        EntryText.also(digest, words),
        left(digest, words));
  }

  private static String left(Digest digest, Messages words) {
    if (digest.left() < 0) {
      return OmittedCount.place(LEFT, digest.language(), -1 - digest.left(), LEFT_END);
    }
    return digest.left() == 0
        ? ""
        : LEFT + HtmlEscape.escape(words.say("digest.left", digest.left())) + LEFT_END;
  }

  private static String subject(Digest digest, Messages words) {
    String day = words.day("pressDate.pattern", digest.day());
    if (digest.entries().isEmpty()) {
      return words.say("mail.subject.empty", day);
    }
    String title = EntryText.title(digest.entries().get(0).article(), SUBJECT_TITLE, words);
    return words.say("mail.subject", day, title, digest.entries().size());
  }
}
