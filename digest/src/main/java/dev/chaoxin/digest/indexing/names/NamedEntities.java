package dev.chaoxin.digest.indexing.names;

import java.util.List;

/**
 * The persons and organisations an article mentions.
 *
 * @param persons names of persons including its reporters, in code point order
 * @param organisations names of organisations, full and abbreviated
 */
public record NamedEntities(List<String> persons, List<String> organisations) {

  public NamedEntities {
    persons = List.copyOf(persons);
    organisations = List.copyOf(organisations);
  }
}
