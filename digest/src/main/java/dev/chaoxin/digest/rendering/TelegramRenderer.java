package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.OmittedCount;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders a digest for Telegram in parse mode HTML. */
public final class TelegramRenderer {

  /** The longest note about omitted articles with the blank line above it, in UTF-16 units. */
  private static final int OMITTED_NOTE = 80;

  /**
   * The digest in as many messages as it needs, each a {@link TelegramPayload} as JSON. An entry is
   * never split; its button, with the callback data {@code a:<articleId>}, asks for the article.
   */
  public List<String> render(Digest digest) {
    Messages messages = DigestText.messages(digest.language());
    TelegramMessageSplitter splitter = new TelegramMessageSplitter(messages);
    List<HtmlFragment> fragments = new ArrayList<>();
    fragments.add(head(digest, messages));
    for (EntryText entry : EntryText.entries(digest, messages)) {
      fragments.add(entry(entry, messages).with(articleButton(entry, messages)));
    }
    String separator = "\n\n";
    for (EntryText entry : EntryText.also(digest, messages)) {
      HtmlFragment line =
          HtmlFragment.escaped(
                  separator, messages.say("entry.number", entry.number(), entry.title()))
              .with(HtmlFragment.tagged("\n", "<i>", entry.source(), "</i>"));
      // The heading stays with the first line below it.
      fragments.add(
          (separator.equals("\n")
                  ? line
                  : HtmlFragment.tagged(separator, "<b>", messages.say("digest.also"), "</b>")
                      .with(line.withSeparator("\n")))
              .with(articleButton(entry, messages)));
      separator = "\n";
    }
    int last = fragments.size() - 1;
    fragments.set(
        last,
        omittedNote(digest, messages).map(fragments.get(last)::with).orElse(fragments.get(last)));
    fragments.forEach(splitter::add);
    return splitter.payloads();
  }

  private static TelegramPayload.Button articleButton(EntryText entry, Messages messages) {
    return TelegramPayload.Button.forArticle(
        messages.say("button.whole", entry.number()), entry.article());
  }

  /** Stays with the last fragment: in a message of its own it could be all the message says. */
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
    HtmlFragment fragment =
        HtmlFragment.tagged(
            "\n\n", "<b>", messages.say("entry.number", entry.number(), entry.title()), "</b>");
    if (!entry.summary().isEmpty()) {
      fragment =
          fragment.with(
              HtmlFragment.tagged(
                  "\n", "<blockquote expandable>", entry.summary(), "</blockquote>"));
    }
    if (!entry.keywords().isEmpty()) {
      fragment = fragment.with(HtmlFragment.escaped("\n", entry.keywords()));
    }
    fragment = fragment.with(HtmlFragment.tagged("\n", "<i>", entry.source(), "</i>"));
    if (!entry.reason().isEmpty()) {
      fragment = fragment.with(HtmlFragment.escaped("\n", entry.reason()));
    }
    return fragment;
  }
}
