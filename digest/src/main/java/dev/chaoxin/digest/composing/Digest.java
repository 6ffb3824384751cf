package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.DigestPreferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One reader's morning, composed.
 *
 * @param day the reader's own day
 * @param language the reader's language
 * @param length how much of each article it brings
 * @param entries best first, no article twice; none when there was nothing to read
 * @param also further articles of the day that match none of the reader's topics
 * @param left how many further articles matched and found no room, or {@link Digest#LEFT_OPEN}
 */
public record Digest(
    LocalDate day,
    Locale language,
    DigestPreferences.Length length,
    List<Entry> entries,
    List<ArchivedArticle> also,
    int left) {

  /** Asks for a place instead of a number. */
  public static final int LEFT_OPEN = -1;

  public Digest {
    entries = List.copyOf(entries);
    also = List.copyOf(also);
  }

  /** A digest as a new reader gets it. */
  public Digest(LocalDate day, Locale language, List<Entry> entries, int left) {
    this(day, language, DigestPreferences.DEFAULT.length(), entries, List.of(), left);
  }

  /** The same with another number left. */
  Digest left(int other) {
    return new Digest(day, language, length, entries, also, other);
  }

  /**
   * One article of a digest.
   *
   * @param article the article
   * @param because the reader's topics that it matches, in the order of their characters
   */
  public record Entry(ArchivedArticle article, List<String> because) {
    public Entry {
      because = List.copyOf(because);
    }
  }
}
