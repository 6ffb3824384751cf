package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.CleanText;
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
 * @param because why it is there; may be empty
 */
public record EntryText(
    int number,
    long article,
    String title,
    String summary,
    String keywords,
    String source,
    String because) {

  private static final int TITLE = 120;
  private static final int SUMMARY = 400;
  private static final int KEYWORDS = 5;
  private static final int LINE = 160;

  /** What the person of the sentence before demanded. */
  private static final Pattern SEQUEL = Pattern.compile("[他她]");

  static EntryText of(
      int number, Digest.Entry entry, DigestPreferences.Length length, Messages words) {
    ArchivedArticle article = entry.article();
    boolean whole = length == DigestPreferences.Length.SUMMARIES;
    return new EntryText(
        number,
        article.id(),
        title(article, TITLE, words),
        length == DigestPreferences.Length.HEADLINES ? "" : summary(article, whole),
        whole ? phrase("entry.keywords", keywords(article), words) : "",
        source(article, words),
        length == DigestPreferences.Length.HEADLINES
            ? ""
            : phrase("entry.because", entry.because(), words));
  }

  static List<EntryText> all(Digest digest, Messages words) {
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
    String title = TextShortener.to(most, CleanText.line(article.title()));
    return title.isEmpty() ? words.say("entry.untitled") : title;
  }

  /** Newspaper, press date and page, as far as the page says them. */
  static String source(ArchivedArticle article, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(
        article
            .issue()
            .newspaper()
            .map(name -> TextShortener.to(40, CleanText.line(name)))
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
    String title = letters(article.title());
    boolean leans = own.size() > 1 && SEQUEL.matcher(own.get(1)).lookingAt();
    String summary =
        (own.isEmpty() ? List.of(article.index().line()) : own)
            .stream()
                .filter(sentence -> leans || !repeats(sentence, title))
                .collect(Collectors.joining());
    return TextShortener.to(SUMMARY, CleanText.line(summary));
  }

  // 004 a brief under 要闻简报: the headline proposed is its one sentence without the hour.
  private static boolean repeats(String sentence, String title) {
    String said = letters(sentence);
    return said.contains(title) && 3 * title.length() >= 2 * said.length();
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> keywords(ArchivedArticle article) {
    return article.index().keywords().stream().limit(KEYWORDS).map(Keyword::text).toList();
  }

  private static String phrase(String key, List<String> things, Messages words) {
    return Optional.of(DigestText.row(words, things))
        .filter(row -> !row.isBlank())
        .map(row -> words.say(key, TextShortener.to(LINE, row)))
        .orElse("");
  }
}
