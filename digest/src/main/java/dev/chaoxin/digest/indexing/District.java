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
 * What a newspaper's own archive has taught: the names of its district and the places it names all
 * the time. Given to {@link ArticleIndexer#open(District)} at the start, never changed while it
 * analyses.
 *
 * @param lexicon names that no dictionary has
 * @param placeFrequencies places that tell no article apart from another
 */
public record District(DistrictLexicon lexicon, PlaceFrequencies placeFrequencies) {

  /** The district nobody has read about yet. */
  public static final District UNKNOWN =
      new District(DistrictLexicon.EMPTY, PlaceFrequencies.EMPTY);

  /** The operator's own file: read, never written; what it says or refuses wins. */
  public static final String EDITED_FILE = "lexicon.tsv";

  /** What was learned, made anew each time. */
  public static final String LEARNED_FILE = "lexicon-learned.tsv";

  private static final String PLACE_FREQUENCIES_FILE = "usage-learned.tsv";

  /**
   * The district of a data folder; a file that is not there is an empty one.
   *
   * @throws UncheckedIOException when a file is there and cannot be read
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

  private static <T> T read(Path file, Function<Reader, T> reading, T otherwise) {
    if (!Files.exists(file)) {
      return otherwise;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return reading.apply(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes it into a data folder as what was learned, in the place of what was learned before.
   *
   * @throws UncheckedIOException when a file cannot be written; the one before is then still there
   */
  public void save(Path folder) {
    write(folder.resolve(LEARNED_FILE), lexicon::write);
    write(folder.resolve(PLACE_FREQUENCIES_FILE), placeFrequencies::write);
  }

  private interface FileContent {
    void writeTo(BufferedWriter file) throws IOException;
  }

  private static void write(Path file, FileContent writing) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
        writing.writeTo(out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
