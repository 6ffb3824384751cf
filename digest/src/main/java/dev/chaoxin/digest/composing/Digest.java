package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One reader's morning, composed.
 *
 * @param day the reader's own day
 * @param language the reader's language
 * @param entries best first, no article twice
 * @param left how many further articles matched and found no room
 */
public record Digest(LocalDate day, Locale language, List<Entry> entries, int left) {

  public Digest {
    entries = List.copyOf(entries);
  }

  /**
   * One article of a digest.
   *
   * @param article the article
   * @param because the reader's topics that it matches, in the reader's order
   */
  public record Entry(ArchivedArticle article, List<String> because) {
    public Entry {
      because = List.copyOf(because);
    }
  }
}
