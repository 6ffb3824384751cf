package dev.chaoxin.digest.matching;

import dev.chaoxin.subscriptions.topics.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses a catalogue file; the format is described at the top of {@code subjects.txt}. */
final class SubjectCatalogueParser {

  private static final double DEFAULT_WEIGHT = 2;
  private static final double MAX_WEIGHT = 10;
  private static final int MAX_SUBJECTS = 200;
  static final int MAX_TERMS = 5_000;

  private final List<Subject> subjects = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String[] heading = {};
  private Map<String, Double> terms = new LinkedHashMap<>();

  private SubjectCatalogueParser() {}

  static CatalogueParseResult parse(String file) {
    SubjectCatalogueParser reader = new SubjectCatalogueParser();
    int line = 0;
    try {
      for (String text : file.lines().toList()) {
        line++;
        reader.parseLine(text.replace("\ufeff", "").strip());
      }
      reader.closeSubject();
      if (reader.subjects.isEmpty()) {
        throw new SyntaxException(
            "no subject: a subject opens with [name | traditional | English]");
      }
      return new CatalogueParseResult.Parsed(new SubjectCatalogue(reader.subjects));
    } catch (SyntaxException fault) {
      return new CatalogueParseResult.Invalid(line, fault.getMessage());
    }
  }

  private void parseLine(String line) throws SyntaxException {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      closeSubject();
      openSubject(line);
    } else if (heading.length == 0) {
      throw new SyntaxException("terms before the first [subject]");
    } else {
      for (String entry : line.split("[\\s\u3000]+", -1)) {
        add(entry);
      }
    }
  }

  private void openSubject(String line) throws SyntaxException {
    if (!line.endsWith("]")) {
      throw new SyntaxException("the bracket is not closed: " + line);
    }
    String[] parts = line.substring(1, line.length() - 1).split("\\|", -1);
    if (parts.length != 3) {
      throw new SyntaxException("a subject needs three names: [name | traditional | English]");
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].strip();
      if (parts[i].isEmpty() || parts[i].length() > 40) {
        throw new SyntaxException("a name needs 1 to 40 characters");
      }
    }
    if (!names.add(FoldedText.of(parts[0]).text())) {
      throw new SyntaxException("the subject stands twice: " + parts[0]);
    }
    if (names.size() > MAX_SUBJECTS) {
      throw new SyntaxException("more than " + MAX_SUBJECTS + " subjects");
    }
    heading = parts;
  }

  private void add(String entry) throws SyntaxException {
    int equals = entry.lastIndexOf('=');
    String term = FoldedText.of(equals < 0 ? entry : entry.substring(0, equals)).text();
    if (term.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new SyntaxException("no term before the weight: " + entry);
    }
    double weight = equals < 0 ? DEFAULT_WEIGHT : parseWeight(entry.substring(equals + 1), entry);
    if (terms.put(term, weight) != null) {
      throw new SyntaxException("the term stands twice under " + heading[0] + ": " + term);
    }
    if (terms.size() > MAX_TERMS) {
      throw new SyntaxException("more than " + MAX_TERMS + " terms under " + heading[0]);
    }
  }

  private static double parseWeight(String written, String entry) throws SyntaxException {
    if (!written.matches("-?[0-9]{1,2}(\\.[0-9]{1,3})?")) {
      throw new SyntaxException("the weight is not a number: " + entry);
    }
    double weight = Double.parseDouble(written);
    if (weight == 0 || Math.abs(weight) > MAX_WEIGHT) {
      throw new SyntaxException("the weight must be -10 to 10 and not 0: " + entry);
    }
    return weight;
  }

  private void closeSubject() throws SyntaxException {
    if (heading.length > 0) {
      if (terms.values().stream().noneMatch(weight -> weight > 0)) {
        throw new SyntaxException("no term speaks for the subject " + heading[0]);
      }
      subjects.add(new Subject(heading[0], heading[1], heading[2], terms));
      terms = new LinkedHashMap<>();
    }
  }

  /** Aborts the parse. */
  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String reason) {
      super(reason);
    }
  }
}
