package dev.chaoxin.digest.source;

/** The result of opening a file: its text, or the reason it was refused. */
public sealed interface SourceResult permits SourceText, SourceResult.Refused {

  /** The file name, without its folder. */
  String file();

  /**
   * A file that cannot be read.
   *
   * @param file the file name, without its folder
   * @param reason the kind of problem
   * @param detail one English sentence that says what to do; texts for readers are in the bundles
   */
  record Refused(String file, Refusal reason, String detail) implements SourceResult {}

  /** Why a file was refused. */
  enum Refusal {
    EMPTY,
    BINARY,
    WRONG_ENCODING,
    ENCRYPTED,
    NO_TEXT_LAYER,
    TOO_LARGE,
    DAMAGED,
    UNKNOWN_FORMAT
  }
}
