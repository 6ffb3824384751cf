package dev.chaoxin.digest.indexing.names;

import java.util.List;

/**
 * Whom and what an article names.
 *
 * @param persons names of persons, those of its writers included, in the order of code points
 * @param organisations names of organisations, full and short
 */
public record NamedEntities(List<String> persons, List<String> organisations) {

  public NamedEntities {
    persons = List.copyOf(persons);
    organisations = List.copyOf(organisations);
  }
}
