package dev.chaoxin.bot.web;

/** How an attempt to open the pages ended. */
public sealed interface WebStart {

  /** They are open. */
  record Started(WebPages pages) implements WebStart {}

  /**
   * They are not.
   *
   * @param reason a sentence that says what to do
   */
  record Failed(String reason) implements WebStart {}
}
