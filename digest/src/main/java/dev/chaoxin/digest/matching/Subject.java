package dev.chaoxin.digest.matching;

import java.util.Locale;
import java.util.Map;

/**
 * A ready-made topic of district news.
 *
 * @param name in simplified characters: what {@code 题:…} asks for
 * @param traditional in traditional characters
 * @param english in English
 * @param terms the folded terms that indicate it, with their weights
 */
public record Subject(String name, String traditional, String english, Map<String, Double> terms) {

  public Subject {
    terms = Map.copyOf(terms);
  }

  /** The name in a reader's language. */
  public String name(Locale language) {
    if (language.getLanguage().equals("zh")) {
      return language.getScript().equals("Hant") ? traditional : name;
    }
    return english;
  }
}
