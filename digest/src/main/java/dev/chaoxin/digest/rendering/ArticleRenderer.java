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

/** Renders a whole article for Telegram in parse mode HTML. */
public final class ArticleRenderer {

  private ArticleRenderer() {}

  /**
   * The article in as many messages as it needs, each a {@link TelegramPayload} as JSON, without
   * buttons. A message ends at the end of a sentence unless a sentence is longer than a message.
   */
  public static List<String> render(ArchivedArticle archived, Locale language) {
    Messages messages = DigestText.messages(language);
    TelegramMessageSplitter splitter = new TelegramMessageSplitter(messages);
    Article article = archived.article();
    article.kicker().ifPresent(kicker -> addText(splitter, "", "<i>", kicker, "</i>"));
    String title = CleanText.singleLine(archived.title());
    addText(
        splitter, "\n", "<b>", title.isEmpty() ? messages.say("entry.untitled") : title, "</b>");
    article.deck().ifPresent(deck -> addText(splitter, "\n", "", deck, ""));
    splitter.add(HtmlFragment.tagged("\n", "<i>", EntryText.source(archived, messages), "</i>"));
    addBody(splitter, article);
    addCredits(splitter, archived, messages);
    return splitter.payloads();
  }

  private static void addBody(TelegramMessageSplitter splitter, Article article) {
    Set<String> crossheads = new HashSet<>(article.crossheads());
    String dateline = article.dateline().map(CleanText::singleLine).orElse("");
    for (String paragraph : article.paragraphs()) {
      if (crossheads.contains(paragraph)) {
        addText(splitter, "\n\n", "<b>", paragraph, "</b>");
      } else {
        addText(
            splitter, "\n\n", "", dateline.isEmpty() ? paragraph : dateline + " " + paragraph, "");
        dateline = "";
      }
    }
    addText(splitter, "\n\n", "", dateline, "");
  }

  private static void addCredits(
      TelegramMessageSplitter splitter, ArchivedArticle archived, Messages messages) {
    Article article = archived.article();
    if (!article.byline().isEmpty()) {
      addText(
          splitter,
          "\n\n",
          "",
          messages.say("article.byline", DigestText.row(messages, article.byline())),
          "");
    }
    article
        .organisationCredit()
        .map(CleanText::singleLine)
        .ifPresent(from -> addText(splitter, "\n", "", messages.say("article.from", from), ""));
    pageNote("article.jump", article.jump(), messages).ifPresent(splitter::add);
    pageNote("article.seeAlso", article.seeAlso(), messages).ifPresent(splitter::add);
    List<String> keywords =
        archived.index().keywords().stream().limit(8).map(keyword -> keyword.text()).toList();
    if (!keywords.isEmpty()) {
      addText(
          splitter,
          "\n\n",
          "",
          messages.say("entry.keywords", DigestText.row(messages, keywords)),
          "");
    }
  }

  private static Optional<HtmlFragment> pageNote(String key, OptionalInt page, Messages messages) {
    return page.isPresent()
        ? Optional.of(HtmlFragment.tagged("\n", "<i>", messages.say(key, page.getAsInt()), "</i>"))
        : Optional.empty();
  }

  /** Adds a paragraph sentence by sentence; {@code first} separates it from the text above. */
  private static void addText(
      TelegramMessageSplitter splitter, String first, String open, String text, String close) {
    String separator = first;
    for (String sentence : SentenceBoundaries.split(CleanText.of(text).strip())) {
      for (String piece : TextShortener.split(sentence, TelegramMessageSplitter.MAX_FRAGMENT)) {
        splitter.add(HtmlFragment.tagged(separator, open, piece, close));
        separator = "";
      }
    }
  }
}
