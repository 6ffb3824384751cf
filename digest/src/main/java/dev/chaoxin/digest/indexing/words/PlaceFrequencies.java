package dev.chaoxin.digest.indexing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places that a newspaper names all the time: that of its own district stands in half of its
 * articles and tells none of them apart, however rare it is elsewhere.
 *
 * <p>Learned from the archive by {@code LexiconLearner}. The file's first line is the number of
 * articles that were read; each further one a word, a tab and in how many of them it stood.
 */
public final class PlaceFrequencies {

  /** The usage of a newspaper that nobody has read yet. */
  public static final PlaceFrequencies EMPTY = new PlaceFrequencies(0, Map.of());

  private final int articles;
  private final Map<String, Integer> counts;

  public PlaceFrequencies(int articles, Map<String, Integer> counts) {
    this.articles = articles;
    this.counts = new TreeMap<>(counts);
  }

  /**
   * Reads what {@link #write} wrote; a line that it would not have written is passed over.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static PlaceFrequencies read(Reader file) {
    int articles = 0;
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : new BufferedReader(file).lines().toList()) {
      int tab = line.indexOf('\t');
      String number = line.substring(tab + 1).strip();
      if (!number.matches("\\d{1,9}")) {
        continue;
      }
      if (tab < 0) {
        articles = Integer.parseInt(number);
      } else {
        counts.put(line.substring(0, tab), Integer.parseInt(number));
      }
    }
    return new PlaceFrequencies(articles, counts);
  }

  /**
   * Writes it as {@link #read} reads it.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Writer file) throws IOException {
    file.write(articles + "\n");
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      file.write(word.getKey() + "\t" + word.getValue() + "\n");
    }
  }

  /** How many articles were read. */
  public int articles() {
    return articles;
  }

  /** In how many of them each word stood, in the order of code points. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
