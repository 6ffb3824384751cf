package dev.chaoxin.bot.web;

/** The outcome of starting the web server. */
public sealed interface WebStart {

  /** The server is running. */
  record Started(WebPages pages) implements WebStart {}

  /**
   * The server could not start.
   *
   * @param reason a sentence that says what to do
   */
  record Failed(String reason) implements WebStart {}
}
