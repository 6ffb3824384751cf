package dev.chaoxin.digest.source;

/** What opening a file gives: a text to read, or the reason why there is none. */
public sealed interface SourceResult permits SourceText, SourceResult.Refused {

  /** The name of the file, without its folder. */
  String file();

  /**
   * A file that cannot be read.
   *
   * @param file the name of the file, without its folder
   * @param reason the kind of trouble
   * @param detail one plain sentence in English that says what to do; the bundles have the reader's
   *     words
   */
  record Refused(String file, Refusal reason, String detail) implements SourceResult {}

  /** Why a file is refused. */
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
