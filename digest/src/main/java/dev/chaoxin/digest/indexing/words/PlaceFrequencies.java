package dev.chaoxin.digest.indexing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of a newspaper's articles mention each of the places it mentions all the time. Its own
 * district is in half of its articles and tells none of them apart, however rare it is elsewhere.
 *
 * <p>File format: the number of articles on the first line, then one line per place: the word, a
 * tab and its number of articles.
 */
public final class PlaceFrequencies {

  /** The frequencies of a newspaper nothing has been learned from. */
  public static final PlaceFrequencies EMPTY = new PlaceFrequencies(0, Map.of());

  private final int articles;
  private final Map<String, Integer> counts;

  public PlaceFrequencies(int articles, Map<String, Integer> counts) {
    this.articles = articles;
    this.counts = new TreeMap<>(counts);
  }

  /**
   * Reads what {@link #write} wrote; malformed lines are skipped.
   *
   * @throws UncheckedIOException if the file cannot be read
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
   * Writes the format that {@link #read} reads.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Writer file) throws IOException {
    file.write(articles + "\n");
    for (Map.Entry<String, Integer> place : counts.entrySet()) {
      file.write(place.getKey() + "\t" + place.getValue() + "\n");
    }
  }

  /** The number of articles that were counted. */
  public int articles() {
    return articles;
  }

  /** The number of articles that mention each place. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
