package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.archive.ArchivedArticle;
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
    article.kicker().ifPresent(kicker -> addText(galley, "", "<i>", kicker, "</i>"));
    String title = CleanText.singleLine(archived.title());
    addText(galley, "\n", "<b>", title.isEmpty() ? words.say("entry.untitled") : title, "</b>");
    article.deck().ifPresent(deck -> addText(galley, "\n", "", deck, ""));
    galley.add(HtmlFragment.tagged("\n", "<i>", EntryText.source(archived, words), "</i>"));
    addBody(galley, article);
    addCredits(galley, archived, words);
    return galley.payloads();
  }

  private static void addBody(TelegramMessageSplitter galley, Article article) {
    Set<String> crossheads = new HashSet<>(article.crossheads());
    String dateline = article.dateline().map(CleanText::singleLine).orElse("");
    for (String paragraph : article.paragraphs()) {
      if (crossheads.contains(paragraph)) {
        addText(galley, "\n\n", "<b>", paragraph, "</b>");
      } else {
        addText(
            galley, "\n\n", "", dateline.isEmpty() ? paragraph : dateline + " " + paragraph, "");
        dateline = "";
      }
    }
    addText(galley, "\n\n", "", dateline, "");
  }

  private static void addCredits(
      TelegramMessageSplitter galley, ArchivedArticle archived, Messages words) {
    Article article = archived.article();
    if (!article.byline().isEmpty()) {
      addText(
          galley,
          "\n\n",
          "",
          words.say("article.byline", DigestText.row(words, article.byline())),
          "");
    }
    article
        .organisationCredit()
        .map(CleanText::singleLine)
        .ifPresent(from -> addText(galley, "\n", "", words.say("article.from", from), ""));
    pageNote("article.jump", article.jump(), words).ifPresent(note -> galley.add(note));
    pageNote("article.seeAlso", article.seeAlso(), words).ifPresent(note -> galley.add(note));
    List<String> keywords =
        archived.index().keywords().stream().limit(8).map(keyword -> keyword.text()).toList();
    if (!keywords.isEmpty()) {
      addText(galley, "\n\n", "", words.say("entry.keywords", DigestText.row(words, keywords)), "");
    }
  }

  private static Optional<HtmlFragment> pageNote(String key, OptionalInt page, Messages words) {
    return page.isPresent()
        ? Optional.of(HtmlFragment.tagged("\n", "<i>", words.say(key, page.getAsInt()), "</i>"))
        : Optional.empty();
  }

  /** Puts a paragraph below the others, sentence by sentence. */
  private static void addText(
      TelegramMessageSplitter galley, String before, String open, String text, String close) {
    String joint = before;
    for (String sentence : SentenceBoundaries.split(CleanText.of(text).strip())) {
      for (String piece : TextShortener.split(TelegramMessageSplitter.MAX_FRAGMENT, sentence)) {
        galley.add(HtmlFragment.tagged(joint, open, piece, close));
        joint = "";
      }
    }
  }
}
