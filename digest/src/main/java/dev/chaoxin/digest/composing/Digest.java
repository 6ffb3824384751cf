package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.DigestPreferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One reader's digest of a day.
 *
 * @param day the day in the reader's time zone
 * @param language the reader's language
 * @param length how much of each article to show
 * @param entries best first, each article once; may be empty
 * @param also further articles of the day, which match none of the reader's topics
 * @param omitted how many further articles match the reader's topics
 */
public record Digest(
    LocalDate day,
    Locale language,
    DigestPreferences.Length length,
    List<Entry> entries,
    List<ArchivedArticle> also,
    OmittedCount omitted) {

  public Digest {
    entries = List.copyOf(entries);
    also = List.copyOf(also);
  }

  /** A digest with the preferences of a new reader. */
  public Digest(LocalDate day, Locale language, List<Entry> entries, int omitted) {
    this(
        day,
        language,
        DigestPreferences.DEFAULT.length(),
        entries,
        List.of(),
        new OmittedCount.Known(omitted));
  }

  /**
   * One article of a digest.
   *
   * @param article the article
   * @param matchedTopics the wordings of the reader's topics that it matches, in String order
   */
  public record Entry(ArchivedArticle article, List<String> matchedTopics) {
    public Entry {
      matchedTopics = List.copyOf(matchedTopics);
    }
  }
}
