package dev.chaoxin.digest.composing;

import java.util.List;

/** Sets a digest for Telegram, in HTML parse mode. */
public final class TelegramRenderer {

  /**
   * The digest in as many messages as it needs, each a {@link TelegramPayload} as JSON. An entry is
   * never parted; a button {@code a:<articleId>} below brings the whole article.
   */
  public List<String> render(Digest digest) {
    Words words = Words.in(digest.language());
    Galley galley = new Galley(words);
    galley.add(head(digest, words));
    for (int i = 0; i < digest.entries().size(); i++) {
      Digest.Entry entry = digest.entries().get(i);
      galley.add(
          entry(EntryText.of(i + 1, entry, words), words)
              .with(
                  TelegramPayload.Button.whole(
                      words.say("button.whole", i + 1), entry.article().id())));
    }
    if (digest.left() > 0) {
      galley.add(Slug.tagged("\n\n", "<i>", words.say("digest.left", digest.left()), "</i>"));
    }
    return galley.payloads();
  }

  private static Slug head(Digest digest, Words words) {
    String title =
        words.say("digest.name") + words.say("source.separator") + words.day(digest.day());
    return Slug.tagged("", "<b>", title, "</b>")
        .with(Slug.plain("\n", words.say("digest.count", digest.entries().size())));
  }

  private static Slug entry(EntryText entry, Words words) {
    Slug slug =
        Slug.tagged(
            "\n\n", "<b>", words.say("entry.number", entry.number(), entry.title()), "</b>");
    if (!entry.summary().isEmpty()) {
      slug =
          slug.with(Slug.tagged("\n", "<blockquote expandable>", entry.summary(), "</blockquote>"));
    }
    if (!entry.keywords().isEmpty()) {
      slug = slug.with(Slug.plain("\n", entry.keywords()));
    }
    slug = slug.with(Slug.tagged("\n", "<i>", entry.source(), "</i>"));
    if (!entry.because().isEmpty()) {
      slug = slug.with(Slug.plain("\n", entry.because()));
    }
    return slug;
  }
}
