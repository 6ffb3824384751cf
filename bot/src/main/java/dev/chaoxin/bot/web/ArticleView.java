package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The model of an article's page. Texts are cleaned, and empty where the issue gave none.
 *
 * @param issue id of its issue
 * @param newspaper the paper's name
 * @param day the press date, formatted
 * @param page the page, as a phrase
 * @param section the section label
 * @param kicker the line above the headline
 * @param title the headline
 * @param deck the line below it
 * @param credit dateline and byline
 * @param summary sentences of the article; empty for a short one
 * @param blocks the text
 * @param notes credited organisation, jump and see-also notes
 * @param keywords each links to a search
 */
public record ArticleView(
    long issue,
    String newspaper,
    String day,
    String page,
    String section,
    String kicker,
    String title,
    String deck,
    String credit,
    String summary,
    List<Block> blocks,
    List<String> notes,
    List<String> keywords) {

  private static final int KEYWORDS = 8;
  private static final int MIN_BODY_FOR_SUMMARY = 400;

  /** A paragraph or a crosshead. */
  public record Block(boolean crosshead, String text) {}

  public ArticleView {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    keywords = List.copyOf(keywords);
  }

  static ArticleView of(ArchivedArticle archived, Messages messages) {
    Article article = archived.article();
    return new ArticleView(
        archived.issue().id(),
        IssueView.newspaper(archived.issue(), messages),
        IssueView.day(archived.issue(), messages),
        phrase("article.page", article.page(), messages),
        line(article.section()),
        line(article.kicker()),
        HeadlineView.title(archived, messages),
        line(article.deck()),
        credit(article, messages),
        article.body().length() < MIN_BODY_FOR_SUMMARY
            ? ""
            : CleanText.singleLine(String.join("", archived.index().summary())),
        blocks(article),
        notes(article, messages),
        archived.index().keywords().stream()
            .map(Keyword::text)
            .map(CleanText::singleLine)
            .filter(keyword -> !keyword.isEmpty())
            .distinct()
            .limit(KEYWORDS)
            .toList());
  }

  private static String credit(Article article, Messages messages) {
    String names = String.join(messages.say("row.separator"), article.byline());
    String dateline = line(article.dateline());
    // A dateline usually names the reporters already.
    boolean named = article.byline().stream().allMatch(name -> dateline.contains(name));
    return named
        ? dateline
        : (dateline.isEmpty() ? "" : dateline + " · ") + CleanText.singleLine(names);
  }

  private static List<Block> blocks(Article article) {
    Set<String> crossheads = new HashSet<>(article.crossheads());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : article.paragraphs()) {
      String text = CleanText.singleLine(paragraph);
      if (!text.isEmpty()) {
        blocks.add(new Block(crossheads.contains(paragraph), text));
      }
    }
    return blocks;
  }

  private static List<String> notes(Article article, Messages messages) {
    return Stream.of(
            line(article.organisationCredit())
                .transform(from -> from.isEmpty() ? "" : messages.say("article.from", from)),
            phrase("article.jump", article.jump(), messages),
            phrase("article.seeAlso", article.seeAlso(), messages))
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static String phrase(String key, OptionalInt page, Messages messages) {
    return page.isPresent()
        ? messages.say(key, String.format(Locale.ROOT, "%d", page.getAsInt()))
        : "";
  }

  private static String line(Optional<String> text) {
    return text.map(CleanText::singleLine).orElse("");
  }
}
