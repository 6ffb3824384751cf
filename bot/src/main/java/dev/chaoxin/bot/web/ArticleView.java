package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.CleanText;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
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
 * A whole article, laid out for reading. Texts are cleaned and may be empty where the page says
 * nothing.
 *
 * @param issue the issue it stands in
 * @param newspaper the paper's name
 * @param day the press date, in words
 * @param page the page, in words
 * @param section the label it stands under
 * @param kicker the line above the headline
 * @param title the headline
 * @param deck the line below it
 * @param credit who reported it
 * @param summary its gist, in its own sentences
 * @param blocks the text
 * @param notes where it goes on or comes from
 * @param keywords words to look up others by
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

  /** A paragraph, or a heading between paragraphs. */
  public record Block(boolean crosshead, String text) {}

  public ArticleView {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    keywords = List.copyOf(keywords);
  }

  static ArticleView of(ArchivedArticle archived, Messages words) {
    Article article = archived.article();
    return new ArticleView(
        archived.issue().id(),
        IssueView.newspaper(archived.issue(), words),
        IssueView.day(archived.issue(), words),
        phrase("article.page", article.page(), words),
        line(article.section()),
        line(article.kicker()),
        HeadlineView.title(archived, words),
        line(article.deck()),
        credit(article, words),
        article.body().length() < MIN_BODY_FOR_SUMMARY
            ? ""
            : CleanText.line(String.join("", archived.index().summary())),
        blocks(article),
        notes(article, words),
        archived.index().keywords().stream()
            .map(Keyword::text)
            .map(CleanText::line)
            .filter(keyword -> !keyword.isEmpty())
            .distinct()
            .limit(KEYWORDS)
            .toList());
  }

  private static String credit(Article article, Messages words) {
    String names = String.join(words.say("row.separator"), article.byline());
    String dateline = line(article.dateline());
    // The dateline usually names the reporters itself.
    boolean named = article.byline().stream().allMatch(name -> dateline.contains(name));
    return named ? dateline : (dateline.isEmpty() ? "" : dateline + " · ") + CleanText.line(names);
  }

  private static List<Block> blocks(Article article) {
    Set<String> crossheads = new HashSet<>(article.crossheads());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : article.paragraphs()) {
      String text = CleanText.line(paragraph);
      if (!text.isEmpty()) {
        blocks.add(new Block(crossheads.contains(paragraph), text));
      }
    }
    return blocks;
  }

  private static List<String> notes(Article article, Messages words) {
    return Stream.of(
            line(article.organisationCredit())
                .transform(from -> from.isEmpty() ? "" : words.say("article.from", from)),
            phrase("article.jump", article.jump(), words),
            phrase("article.seeAlso", article.seeAlso(), words))
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static String phrase(String key, OptionalInt page, Messages words) {
    return page.isPresent()
        ? words.say(key, String.format(Locale.ROOT, "%d", page.getAsInt()))
        : "";
  }

  private static String line(Optional<String> text) {
    return text.map(CleanText::line).orElse("");
  }
}
