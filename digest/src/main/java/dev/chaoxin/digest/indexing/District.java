package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.PlaceFrequencies;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/**
 * What was learned about a district from its newspaper's archive, for {@link
 * ArticleIndexer#open(District)}.
 *
 * @param lexicon names that no dictionary has
 * @param placeFrequencies places too frequent to tell articles apart
 */
public record District(DistrictLexicon lexicon, PlaceFrequencies placeFrequencies) {

  /** A district about which nothing was learned. */
  public static final District UNKNOWN =
      new District(DistrictLexicon.EMPTY, PlaceFrequencies.EMPTY);

  /** The operator's own file, which is never written and overrides what was learned. */
  public static final String EDITED_FILE = "lexicon.tsv";

  /** The learned lexicon, replaced by each {@link #save}. */
  public static final String LEARNED_FILE = "lexicon-learned.tsv";

  private static final String PLACE_FREQUENCIES_FILE = "usage-learned.tsv";

  /**
   * Loads the district from a data folder; missing files count as empty.
   *
   * @throws UncheckedIOException if a file exists and cannot be read
   */
  public static District load(Path folder) {
    DistrictLexicon edited =
        read(folder.resolve(EDITED_FILE), DistrictLexicon::read, DistrictLexicon.EMPTY);
    DistrictLexicon learned =
        read(folder.resolve(LEARNED_FILE), DistrictLexicon::read, DistrictLexicon.EMPTY);
    return new District(
        edited.with(learned),
        read(
            folder.resolve(PLACE_FREQUENCIES_FILE),
            PlaceFrequencies::read,
            PlaceFrequencies.EMPTY));
  }

  private static <T> T read(Path file, Function<Reader, T> parser, T ifMissing) {
    if (!Files.exists(file)) {
      return ifMissing;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return parser.apply(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Saves what was learned in a data folder, replacing the previous files.
   *
   * @throws UncheckedIOException if a file cannot be written; the previous file is then intact
   */
  public void save(Path folder) {
    write(folder.resolve(LEARNED_FILE), lexicon::write);
    write(folder.resolve(PLACE_FREQUENCIES_FILE), placeFrequencies::write);
  }

  private interface FileContent {
    void writeTo(BufferedWriter file) throws IOException;
  }

  private static void write(Path file, FileContent content) {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
        content.writeTo(out);
      }
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
