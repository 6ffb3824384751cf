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
 * The words of one entry, cleaned and of bounded length, the same for every channel.
 *
 * @param number its place in the digest, from 1
 * @param article the article's number in the archive
 * @param title one line
 * @param summary one or two sentences; may be empty
 * @param keywords a row of them; may be empty
 * @param source newspaper, press date, page
 * @param reason why it is there; may be empty
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

  /** What the person of the sentence before demanded. */
  private static final Pattern STARTS_WITH_PRONOUN = Pattern.compile("[他她]");

  static EntryText of(
      int number, Digest.Entry entry, DigestPreferences.Length length, Messages words) {
    ArchivedArticle article = entry.article();
    boolean whole = length == DigestPreferences.Length.SUMMARIES;
    return new EntryText(
        number,
        article.id(),
        title(article, MAX_TITLE, words),
        length == DigestPreferences.Length.HEADLINES ? "" : summary(article, whole),
        whole ? phrase("entry.keywords", keywords(article), words) : "",
        source(article, words),
        length == DigestPreferences.Length.HEADLINES
            ? ""
            : phrase("entry.reason", entry.matchedTopics(), words));
  }

  static List<EntryText> entries(Digest digest, Messages words) {
    List<EntryText> all = new ArrayList<>();
    for (Digest.Entry entry : digest.entries()) {
      all.add(of(all.size() + 1, entry, digest.length(), words));
    }
    return all;
  }

  /** The day's other articles, headlines only, numbered on behind the entries. */
  static List<EntryText> also(Digest digest, Messages words) {
    List<EntryText> also = new ArrayList<>();
    for (ArchivedArticle article : digest.also()) {
      also.add(
          of(
              digest.entries().size() + also.size() + 1,
              new Digest.Entry(article, List.of()),
              DigestPreferences.Length.HEADLINES,
              words));
    }
    return also;
  }

  static String title(ArchivedArticle article, int most, Messages words) {
    String title = TextShortener.shorten(most, CleanText.singleLine(article.title()));
    return title.isEmpty() ? words.say("entry.untitled") : title;
  }

  /** Newspaper, press date and page, as far as the page says them. */
  static String source(ArchivedArticle article, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(
        article
            .issue()
            .newspaper()
            .map(name -> TextShortener.shorten(40, CleanText.singleLine(name)))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> words.say("source.unknownPaper")));
    article
        .issue()
        .pressDate()
        .map(day -> words.day("pressDate.pattern", day))
        .ifPresent(parts::add);
    OptionalInt page = article.article().page();
    if (page.isPresent()) {
      parts.add(words.say("source.page", page.getAsInt()));
    }
    return String.join(words.say("source.separator"), parts);
  }

  /** Without a sentence that the headline above it was made from, unless the next leans on it. */
  private static String summary(ArchivedArticle article, boolean whole) {
    List<String> own = whole ? article.index().summary() : List.of();
    String title = lettersAndDigits(article.title());
    boolean leans = own.size() > 1 && STARTS_WITH_PRONOUN.matcher(own.get(1)).lookingAt();
    String summary =
        (own.isEmpty() ? List.of(article.index().line()) : own)
            .stream()
                .filter(sentence -> leans || !repeatsTitle(sentence, title))
                .collect(Collectors.joining());
    return TextShortener.shorten(MAX_SUMMARY, CleanText.singleLine(summary));
  }

  // 004 a brief under 要闻简报: the headline proposed is its one sentence without the hour.
  private static boolean repeatsTitle(String sentence, String title) {
    String said = lettersAndDigits(sentence);
    return said.contains(title) && 3 * title.length() >= 2 * said.length();
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

  private static String phrase(String key, List<String> things, Messages words) {
    return Optional.of(DigestText.row(words, things))
        .filter(row -> !row.isBlank())
        .map(row -> words.say(key, TextShortener.shorten(MAX_LINE, row)))
        .orElse("");
  }
}
