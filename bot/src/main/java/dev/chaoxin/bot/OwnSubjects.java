package dev.chaoxin.bot;

import dev.chaoxin.digest.composing.CatalogueReading;
import dev.chaoxin.digest.composing.SubjectCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The operator's own subjects: {@code subjects.txt} in the data folder. Its subjects stand beside
 * those of the program, or in the place of one of the same name; behind a first line {@code !only}
 * there are no others. A broken file is refused, and the last good one stays.
 *
 * @param catalogue the subjects that hold
 * @param fault what is wrong with the file, for the operator
 */
record OwnSubjects(SubjectCatalogue catalogue, Optional<String> fault) {

  static final String FILE = "subjects.txt";
  static final String LAST_GOOD = "subjects.last-good.txt";
  private static final String ONLY = "!only";

  static OwnSubjects in(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return new OwnSubjects(SubjectCatalogue.builtIn(), Optional.empty());
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      CatalogueReading reading = read(text);
      if (reading instanceof CatalogueReading.Good good) {
        keep(text, data);
        return new OwnSubjects(good.catalogue(), Optional.empty());
      }
      CatalogueReading.Broken broken = (CatalogueReading.Broken) reading;
      return refused(file, data, "line " + broken.line() + ": " + broken.reason());
    } catch (IOException trouble) {
      return refused(file, data, "it cannot be read as UTF-8 text");
    }
  }

  private static CatalogueReading read(String text) {
    boolean only = text.startsWith(ONLY);
    // As a comment, so that the lines keep their numbers.
    CatalogueReading reading = SubjectCatalogue.read(only ? "#" + text : text);
    return reading instanceof CatalogueReading.Good good && !only
        ? new CatalogueReading.Good(SubjectCatalogue.builtIn().with(good.catalogue()))
        : reading;
  }

  private static OwnSubjects refused(Path file, Path data, String reason) {
    Optional<SubjectCatalogue> before = lastGood(data);
    String now =
        before.isPresent()
            ? "the last good one, " + LAST_GOOD + ", stays in use"
            : "the subjects of the program are used";
    return new OwnSubjects(
        before.orElseGet(SubjectCatalogue::builtIn),
        Optional.of(file + " is refused, " + reason + "; " + now));
  }

  private static Optional<SubjectCatalogue> lastGood(Path data) {
    try {
      return read(Files.readString(data.resolve(LAST_GOOD), StandardCharsets.UTF_8))
              instanceof CatalogueReading.Good good
          ? Optional.of(good.catalogue())
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static void keep(String text, Path data) throws IOException {
    Path kept = data.resolve(LAST_GOOD);
    if (Files.exists(kept) && Files.readString(kept, StandardCharsets.UTF_8).equals(text)) {
      return;
    }
    Path fresh = Files.createTempFile(data, "subjects", ".tmp");
    Files.writeString(fresh, text);
    Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
