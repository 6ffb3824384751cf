package dev.chaoxin.digest.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Trains subjects from labelled articles; used from the next start.
 *
 * @param subjects the trained subjects; empty if no line could be used
 * @param articles the number of articles used
 * @param accuracy the share of a held-out fifth that was classified correctly
 * @param problems why lines could not be used
 */
public record SubjectTraining(
    List<String> subjects, int articles, OptionalDouble accuracy, List<String> problems) {

  /** The file in the data folder. */
  public static final String FILE = SubjectsFile.LEARNED;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_NAME_LENGTH = 40;

  public SubjectTraining {
    subjects = List.copyOf(subjects);
    problems = List.copyOf(problems);
  }

  /**
   * Reads JSON lines {@code {"subject","title","body"}}, title or body optional, and writes the
   * trained subjects to the data folder.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static SubjectTraining train(Path sorted, Path data) throws IOException {
    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    List<String> faults = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(sorted)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !teach(school, line)) {
          faults.add("line " + number + " is no {\"subject\",\"title\",\"body\"}");
        }
      }
    }
    if (school.subjectCount() < 2) {
      faults.add("two subjects at least are needed, to be told from each other");
      return nothing(school, faults);
    }
    SubjectCatalogue learned = school.trained();
    StringBuilder file = new StringBuilder("# made by learn --subjects; your own: subjects.txt\n");
    learned.write(file);
    if (SubjectCatalogue.parse(file.toString()) instanceof CatalogueParseResult.Invalid broken) {
      faults.add(broken.reason() + "; give more articles of it");
      return nothing(school, faults);
    }
    Path fresh = Files.createTempFile(data, "subjects", ".tmp");
    Files.writeString(fresh, file);
    Files.move(fresh, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    return new SubjectTraining(
        learned.subjects().stream().map(subject -> subject.name()).toList(),
        school.articleCount(),
        school.heldOutAccuracy(),
        faults);
  }

  private static SubjectTraining nothing(SubjectTrainer school, List<String> faults) {
    return new SubjectTraining(List.of(), school.articleCount(), OptionalDouble.empty(), faults);
  }

  private static boolean teach(SubjectTrainer school, String line) {
    try {
      JsonNode article = JSON.readTree(line);
      String subject = article.path("subject").asText("").strip();
      String title = article.path("title").asText("");
      String body = article.path("body").asText("");
      if (subject.isEmpty()
          || subject.length() > MAX_NAME_LENGTH
          || subject.matches(".*[\\[\\]|\\n].*")
          || (title + body).isBlank()) {
        return false;
      }
      school.add(subject, title, body);
      return true;
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
