package dev.chaoxin.digest.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.classification.classifiers.NaiveBayesClassifier;
import dev.chaoxin.subscriptions.topics.FoldedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue on labelled headlines, as it comes and taught on the other half of them, beside
 * HanLP's naive Bayes classifier trained on the same half. Arguments: a file of labelled titles,
 * then label=subject pairs.
 */
public final class SubjectsBench {

  private SubjectsBench() {}

  private record Title(String text, String subject, boolean test) {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> subjects = new HashMap<>();
    for (int i = 1; i < arguments.length; i++) {
      int equals = arguments[i].indexOf('=');
      subjects.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    List<Title> titles = titles(Path.of(arguments[0]), subjects);
    NaiveBayesClassifier bayes = new NaiveBayesClassifier();
    Map<String, String[]> training = new HashMap<>();
    for (String subject : subjects.values()) {
      training.put(
          subject,
          titles.stream()
              .filter(title -> !title.test() && title.subject().equals(subject))
              .map(Title::text)
              .toArray(String[]::new));
    }
    bayes.train(training);

    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    titles.stream()
        .filter(title -> !title.test())
        .forEach(title -> school.add(title.subject(), title.text(), ""));
    SubjectCatalogue learned = SubjectCatalogue.builtIn().merge(school.trained());

    boolean misses = Boolean.getBoolean("misses");
    int[] count = new int[2];
    int[] said = new int[2];
    int[] right = new int[2];
    int[] saidOfLearned = new int[2];
    int[] rightOfLearned = new int[2];
    int[] rightOfGuess = new int[2];
    int[] rightOfBayes = new int[2];
    for (Title title : titles) {
      int half = title.test() ? 1 : 0;
      String about = about(SubjectCatalogue.builtIn(), title, subjects);
      String taught = about(learned, title, subjects);
      saidOfLearned[half] += taught.isEmpty() ? 0 : 1;
      Subject guess = learned.mostLikely(ArticleText.headline(title.text()), training.keySet());
      rightOfGuess[half] += guess.name().equals(title.subject()) ? 1 : 0;
      rightOfLearned[half] += taught.equals(title.subject()) ? 1 : 0;
      count[half]++;
      said[half] += about.isEmpty() ? 0 : 1;
      right[half] += about.equals(title.subject()) ? 1 : 0;
      rightOfBayes[half] += bayes.classify(title.text()).equals(title.subject()) ? 1 : 0;
      if (misses && half == 0 && !about.equals(title.subject())) {
        System.out.println(title.subject() + "\t" + about + "\t" + title.text());
      }
    }
    for (int half = 0; half < 2; half++) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d titles; catalogue says a subject for %.1f %%, right in %.1f %% of these and %.1f"
              + " %% of all; taught, a subject for %.1f %%, right in %.1f %% of all, always guessing in %.1f %%; naive Bayes in %.1f %%%n",
          half == 1 ? "test half" : "training half",
          count[half],
          100.0 * said[half] / count[half],
          100.0 * right[half] / said[half],
          100.0 * right[half] / count[half],
          100.0 * saidOfLearned[half] / count[half],
          100.0 * rightOfLearned[half] / count[half],
          100.0 * rightOfGuess[half] / count[half],
          100.0 * rightOfBayes[half] / count[half]);
    }
  }

  /** The strongest of the subjects asked for, empty when there is none. */
  private static String about(
      SubjectCatalogue catalogue, Title title, Map<String, String> subjects) {
    return catalogue.classify(ArticleText.headline(title.text())).stream()
        .map(hit -> hit.subject().name())
        .filter(subjects::containsValue)
        .findFirst()
        .orElse("");
  }

  private static List<Title> titles(Path file, Map<String, String> subjects) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Title> titles = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode title = json.readTree(line);
      String subject = subjects.get(title.get("label").asText());
      if (subject != null) {
        String text = FoldedText.of(title.get("title").asText()).text();
        titles.add(new Title(text, subject, number++ % 2 == 1));
      }
    }
    return titles;
  }
}
