package dev.chaoxin.digest.matching;

/** The outcome of parsing a catalogue file. */
public sealed interface CatalogueParseResult {

  /** The file is valid. */
  record Parsed(SubjectCatalogue catalogue) implements CatalogueParseResult {}

  /**
   * The file is refused as a whole.
   *
   * @param line the line of the first error, from 1; 0 if it concerns the whole file
   * @param reason for the operator
   */
  record Invalid(int line, String reason) implements CatalogueParseResult {}
}
