package dev.chaoxin.digest.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The operator's subjects: {@code subjects.txt} in the data folder. They are added to the built-in
 * ones and replace those of the same name; after a first line {@code !only} there are no others. An
 * invalid file is refused, and the last valid one stays in use. Trained subjects ({@code learn
 * --subjects}) come between the two.
 *
 * @param catalogue the subjects in effect
 * @param problem what is wrong with the file, for the operator
 */
public record SubjectsFile(SubjectCatalogue catalogue, Optional<String> problem) {

  static final String FILE = "subjects.txt";
  static final String LEARNED = "subjects-learned.txt";
  static final String LAST_GOOD = "subjects.last-good.txt";
  private static final String ONLY = "!only";

  public static SubjectsFile open(Path data) {
    Path file = data.resolve(FILE);
    Path taught = data.resolve(LEARNED);
    SubjectCatalogue known = SubjectCatalogue.builtIn();
    try {
      if (Files.exists(taught)) {
        CatalogueParseResult learned = SubjectCatalogue.parse(Files.readString(taught));
        if (learned instanceof CatalogueParseResult.Invalid broken) {
          String fault = taught + " is refused, line " + broken.line() + ": " + broken.reason();
          return new SubjectsFile(known, Optional.of(fault + "; run learn --subjects again"));
        }
        known = known.merge(((CatalogueParseResult.Parsed) learned).catalogue());
      }
    } catch (IOException e) {
      return new SubjectsFile(known, Optional.of(taught + " cannot be read as UTF-8 text"));
    }
    if (!Files.exists(file)) {
      return new SubjectsFile(known, Optional.empty());
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      CatalogueParseResult reading = read(text, known);
      if (reading instanceof CatalogueParseResult.Parsed good) {
        keep(text, data);
        return new SubjectsFile(good.catalogue(), Optional.empty());
      }
      CatalogueParseResult.Invalid broken = (CatalogueParseResult.Invalid) reading;
      return refused(file, data, known, "line " + broken.line() + ": " + broken.reason());
    } catch (IOException e) {
      return refused(file, data, known, "it cannot be read as UTF-8 text");
    }
  }

  private static CatalogueParseResult read(String text, SubjectCatalogue known) {
    boolean only = text.startsWith(ONLY);
    // As a comment, so that line numbers stay right.
    CatalogueParseResult reading = SubjectCatalogue.parse(only ? "#" + text : text);
    return reading instanceof CatalogueParseResult.Parsed good && !only
        ? new CatalogueParseResult.Parsed(known.merge(good.catalogue()))
        : reading;
  }

  private static SubjectsFile refused(Path file, Path data, SubjectCatalogue known, String reason) {
    Optional<SubjectCatalogue> before = lastGood(data, known);
    String now =
        before.isPresent()
            ? "the last good one, " + LAST_GOOD + ", stays in use"
            : "the subjects of the program are used";
    return new SubjectsFile(
        before.orElse(known), Optional.of(file + " is refused, " + reason + "; " + now));
  }

  private static Optional<SubjectCatalogue> lastGood(Path data, SubjectCatalogue known) {
    try {
      return read(Files.readString(data.resolve(LAST_GOOD), StandardCharsets.UTF_8), known)
              instanceof CatalogueParseResult.Parsed good
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
