package dev.chaoxin.digest.matching;

/** What became of a catalogue file. */
public sealed interface CatalogueParseResult {

  /** It can be used. */
  record Parsed(SubjectCatalogue catalogue) implements CatalogueParseResult {}

  /**
   * It cannot, as a whole.
   *
   * @param line where the first fault stands, from 1; 0 when it is the file itself
   * @param reason for the operator
   */
  record Invalid(int line, String reason) implements CatalogueParseResult {}
}
