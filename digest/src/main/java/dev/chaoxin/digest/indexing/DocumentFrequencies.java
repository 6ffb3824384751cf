package dev.chaoxin.digest.indexing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * In how many of some 78,000 ordinary news reports a word occurs: what is common elsewhere says
 * little here.
 *
 * <p>Words are kept as 64-bit fingerprints in an open-addressed table, a seventh of the memory of a
 * map of strings.
 */
final class DocumentFrequencies {

  private static final String RESOURCE = "document-frequencies.tsv.gz";
  private static final long EMPTY = 0;

  private final long[] keys = new long[1 << 19];
  private final int[] counts = new int[1 << 19];
  private final float[] rarities = new float[1 << 19];
  private double rarest;
  private int reports;

  private DocumentFrequencies() {}

  static DocumentFrequencies open() {
    DocumentFrequencies table = new DocumentFrequencies();
    try (InputStream bytes = DocumentFrequencies.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
      table.reports = Integer.parseInt(lines.readLine());
      table.rarest = Math.log((double) table.reports / FLOOR);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        table.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** The number of reports with this word; 0 when it was in fewer than the table keeps. */
  int of(String word) {
    int slot = slot(fingerprint(word));
    return keys[slot] == EMPTY ? 0 : counts[slot];
  }

  /** ln(N / df); words the table does not keep count as the rarest it keeps. */
  double rarity(String word) {
    int slot = slot(fingerprint(word));
    return keys[slot] == EMPTY ? rarest : rarities[slot];
  }

  /** The table keeps words of this many reports and more. */
  static final int FLOOR = 5;

  private void put(String word, int count) {
    long key = fingerprint(word);
    int slot = slot(key);
    keys[slot] = key;
    counts[slot] = count;
    rarities[slot] = (float) Math.log((double) reports / Math.max(FLOOR, count));
  }

  private int slot(long key) {
    int slot = (int) (key >>> 32) & (keys.length - 1);
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** FNV-1a over UTF-16 units, then mixed; with 230,000 words a collision is one in 700,000. */
  private static long fingerprint(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == EMPTY ? 1 : hash;
  }
}
