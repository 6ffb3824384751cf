package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.OmittedCount;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets a digest for Telegram, in HTML parse mode. */
public final class TelegramRenderer {

  /** The longest note about omitted articles with the blank line above it, in UTF-16 units. */
  private static final int OMITTED_NOTE = 80;

  /**
   * The digest in as many messages as it needs, each a {@link TelegramPayload} as JSON. An entry is
   * never parted; a button {@code a:<articleId>} below brings the whole article.
   */
  public List<String> render(Digest digest) {
    Messages messages = DigestText.messages(digest.language());
    TelegramMessageSplitter galley = new TelegramMessageSplitter(messages);
    List<HtmlFragment> slugs = new ArrayList<>();
    slugs.add(head(digest, messages));
    for (EntryText entry : EntryText.entries(digest, messages)) {
      slugs.add(entry(entry, messages).with(articleButton(entry, messages)));
    }
    String also = "\n\n";
    for (EntryText entry : EntryText.also(digest, messages)) {
      HtmlFragment line =
          HtmlFragment.escaped(also, messages.say("entry.number", entry.number(), entry.title()))
              .with(HtmlFragment.tagged("\n", "<i>", entry.source(), "</i>"));
      // The heading goes with the first of them.
      slugs.add(
          (also.equals("\n")
                  ? line
                  : HtmlFragment.tagged(also, "<b>", messages.say("digest.also"), "</b>")
                      .with(line.withSeparator("\n")))
              .with(articleButton(entry, messages)));
      also = "\n";
    }
    int last = slugs.size() - 1;
    slugs.set(
        last, omittedNote(digest, messages).map(slugs.get(last)::with).orElse(slugs.get(last)));
    slugs.forEach(galley::add);
    return galley.payloads();
  }

  private static TelegramPayload.Button articleButton(EntryText entry, Messages messages) {
    return TelegramPayload.Button.forArticle(
        messages.say("button.whole", entry.number()), entry.article());
  }

  /** Never parted from what stands above it: in a message of its own it might be all there is. */
  private static Optional<HtmlFragment> omittedNote(Digest digest, Messages messages) {
    if (digest.omitted() instanceof OmittedCount.Known known) {
      return known.articles() == 0
          ? Optional.empty()
          : Optional.of(
              HtmlFragment.tagged(
                  "\n\n", "<i>", messages.say("digest.omitted", known.articles()), "</i>"));
    }
    return Optional.of(
        HtmlFragment.deferred(
            DeferredText.omittedNote(digest, "\n\n<i>", "</i>", HtmlEscape::escape), OMITTED_NOTE));
  }

  private static HtmlFragment head(Digest digest, Messages messages) {
    String title =
        messages.say("digest.name")
            + messages.say("source.separator")
            + messages.day("day.pattern", digest.day());
    return HtmlFragment.tagged("", "<b>", title, "</b>")
        .with(HtmlFragment.escaped("\n", messages.say("digest.count", digest.entries().size())));
  }

  private static HtmlFragment entry(EntryText entry, Messages messages) {
    HtmlFragment slug =
        HtmlFragment.tagged(
            "\n\n", "<b>", messages.say("entry.number", entry.number(), entry.title()), "</b>");
    if (!entry.summary().isEmpty()) {
      slug =
          slug.with(
              HtmlFragment.tagged(
                  "\n", "<blockquote expandable>", entry.summary(), "</blockquote>"));
    }
    if (!entry.keywords().isEmpty()) {
      slug = slug.with(HtmlFragment.escaped("\n", entry.keywords()));
    }
    slug = slug.with(HtmlFragment.tagged("\n", "<i>", entry.source(), "</i>"));
    if (!entry.reason().isEmpty()) {
      slug = slug.with(HtmlFragment.escaped("\n", entry.reason()));
    }
    return slug;
  }
}
