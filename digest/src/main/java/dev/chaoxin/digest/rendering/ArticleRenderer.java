package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.CleanText;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Sets a whole article for Telegram, in HTML parse mode. */
public final class ArticleRenderer {

  private ArticleRenderer() {}

  /**
   * The article in as many messages as it needs, each a {@link TelegramPayload} as JSON, without
   * buttons. A message ends at the end of a sentence, unless one sentence is longer than a message.
   */
  public static List<String> render(ArchivedArticle archived, Locale language) {
    Messages words = DigestText.messages(language);
    TelegramMessageSplitter galley = new TelegramMessageSplitter(words);
    Article article = archived.article();
    article.kicker().ifPresent(kicker -> flow(galley, "", "<i>", kicker, "</i>"));
    String title = CleanText.line(archived.title());
    flow(galley, "\n", "<b>", title.isEmpty() ? words.say("entry.untitled") : title, "</b>");
    article.deck().ifPresent(deck -> flow(galley, "\n", "", deck, ""));
    galley.add(HtmlFragment.tagged("\n", "<i>", EntryText.source(archived, words), "</i>"));
    text(galley, article);
    foot(galley, archived, words);
    return galley.payloads();
  }

  private static void text(TelegramMessageSplitter galley, Article article) {
    Set<String> crossheads = new HashSet<>(article.crossheads());
    String dateline = article.dateline().map(CleanText::line).orElse("");
    for (String paragraph : article.paragraphs()) {
      if (crossheads.contains(paragraph)) {
        flow(galley, "\n\n", "<b>", paragraph, "</b>");
      } else {
        flow(galley, "\n\n", "", dateline.isEmpty() ? paragraph : dateline + " " + paragraph, "");
        dateline = "";
      }
    }
    flow(galley, "\n\n", "", dateline, "");
  }

  private static void foot(
      TelegramMessageSplitter galley, ArchivedArticle archived, Messages words) {
    Article article = archived.article();
    if (!article.byline().isEmpty()) {
      flow(
          galley,
          "\n\n",
          "",
          words.say("article.byline", DigestText.row(words, article.byline())),
          "");
    }
    article
        .organisationCredit()
        .map(CleanText::line)
        .ifPresent(from -> flow(galley, "\n", "", words.say("article.from", from), ""));
    page("article.jump", article.jump(), words).ifPresent(note -> galley.add(note));
    page("article.seeAlso", article.seeAlso(), words).ifPresent(note -> galley.add(note));
    List<String> keywords =
        archived.index().keywords().stream().limit(8).map(keyword -> keyword.text()).toList();
    if (!keywords.isEmpty()) {
      flow(galley, "\n\n", "", words.say("entry.keywords", DigestText.row(words, keywords)), "");
    }
  }

  private static Optional<HtmlFragment> page(String key, OptionalInt page, Messages words) {
    return page.isPresent()
        ? Optional.of(HtmlFragment.tagged("\n", "<i>", words.say(key, page.getAsInt()), "</i>"))
        : Optional.empty();
  }

  /** Puts a paragraph below the others, sentence by sentence. */
  private static void flow(
      TelegramMessageSplitter galley, String before, String open, String text, String close) {
    String joint = before;
    for (String sentence : SentenceBoundaries.of(CleanText.of(text).strip())) {
      for (String piece : TextShortener.pieces(TelegramMessageSplitter.LIMIT, sentence)) {
        galley.add(HtmlFragment.tagged(joint, open, piece, close));
        joint = "";
      }
    }
  }
}
