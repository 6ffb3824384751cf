package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of one digest entry, cleaned and limited in length, the same for every channel.
 *
 * @param number the position in the digest, from 1
 * @param article the article's id in the archive
 * @param title one line
 * @param summary one or two sentences; may be empty
 * @param keywords a sentence that lists them; may be empty
 * @param source newspaper, press date, page
 * @param reason a sentence that lists the reader's topics; may be empty
 */
public record EntryText(
    int number,
    long article,
    String title,
    String summary,
    String keywords,
    String source,
    String reason) {

  private static final int MAX_TITLE = 120;
  private static final int MAX_SUMMARY = 400;
  private static final int MAX_KEYWORDS = 5;
  private static final int MAX_LINE = 160;

  // A sentence that starts with 他 or 她 needs the one before it.
  private static final Pattern STARTS_WITH_PRONOUN = Pattern.compile("[他她]");

  static EntryText of(
      int number, Digest.Entry entry, DigestPreferences.Length length, Messages messages) {
    ArchivedArticle article = entry.article();
    boolean full = length == DigestPreferences.Length.SUMMARIES;
    return new EntryText(
        number,
        article.id(),
        title(article, MAX_TITLE, messages),
        length == DigestPreferences.Length.HEADLINES ? "" : summary(article, full),
        full ? phrase("entry.keywords", keywords(article), messages) : "",
        source(article, messages),
        length == DigestPreferences.Length.HEADLINES
            ? ""
            : phrase("entry.reason", entry.matchedTopics(), messages));
  }

  static List<EntryText> entries(Digest digest, Messages messages) {
    List<EntryText> all = new ArrayList<>();
    for (Digest.Entry entry : digest.entries()) {
      all.add(of(all.size() + 1, entry, digest.length(), messages));
    }
    return all;
  }

  /** The day's other articles, headlines only; their numbers continue those of the entries. */
  static List<EntryText> also(Digest digest, Messages messages) {
    List<EntryText> also = new ArrayList<>();
    for (ArchivedArticle article : digest.also()) {
      also.add(
          of(
              digest.entries().size() + also.size() + 1,
              new Digest.Entry(article, List.of()),
              DigestPreferences.Length.HEADLINES,
              messages));
    }
    return also;
  }

  static String title(ArchivedArticle article, int maxLength, Messages messages) {
    String title = TextShortener.shorten(CleanText.singleLine(article.title()), maxLength);
    return title.isEmpty() ? messages.say("entry.untitled") : title;
  }

  /** Newspaper, press date and page, as far as they are known. */
  static String source(ArchivedArticle article, Messages messages) {
    List<String> parts = new ArrayList<>();
    parts.add(
        article
            .issue()
            .newspaper()
            .map(name -> TextShortener.shorten(CleanText.singleLine(name), 40))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> messages.say("source.unknownPaper")));
    article
        .issue()
        .pressDate()
        .map(day -> messages.day("pressDate.pattern", day))
        .ifPresent(parts::add);
    OptionalInt page = article.article().page();
    if (page.isPresent()) {
      parts.add(messages.say("source.page", page.getAsInt()));
    }
    return String.join(messages.say("source.separator"), parts);
  }

  /** Leaves out a sentence that the headline repeats, unless the next one refers back to it. */
  private static String summary(ArchivedArticle article, boolean full) {
    List<String> own = full ? article.index().summary() : List.of();
    String title = lettersAndDigits(article.title());
    boolean refersBack = own.size() > 1 && STARTS_WITH_PRONOUN.matcher(own.get(1)).lookingAt();
    String summary =
        (own.isEmpty() ? List.of(article.index().line()) : own)
            .stream()
                .filter(sentence -> refersBack || !repeatsTitle(sentence, title))
                .collect(Collectors.joining());
    return TextShortener.shorten(CleanText.singleLine(summary), MAX_SUMMARY);
  }

  // A brief without a headline is given its only sentence, less the hour, as its title.
  private static boolean repeatsTitle(String sentence, String title) {
    String letters = lettersAndDigits(sentence);
    return letters.contains(title) && 3 * title.length() >= 2 * letters.length();
  }

  private static String lettersAndDigits(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> keywords(ArchivedArticle article) {
    return article.index().keywords().stream().limit(MAX_KEYWORDS).map(Keyword::text).toList();
  }

  private static String phrase(String key, List<String> items, Messages messages) {
    return Optional.of(DigestText.row(messages, items))
        .filter(row -> !row.isBlank())
        .map(row -> messages.say(key, TextShortener.shorten(row, MAX_LINE)))
        .orElse("");
  }
}
