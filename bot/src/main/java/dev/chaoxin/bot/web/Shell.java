package dev.chaoxin.bot.web;

/**
 * What stands around every page.
 *
 * @param words in the visitor's language
 * @param title of the page
 * @param query what stands in the search box
 * @param open whether search engines may keep the page
 */
public record Shell(WebWords words, String title, String query, boolean open) {

  static Shell of(WebWords words, String title) {
    return new Shell(words, title, "", true);
  }

  /** For a page that belongs to one reader. */
  static Shell secluded(WebWords words, String title) {
    return new Shell(words, title, "", false);
  }

  Shell asking(String words) {
    return new Shell(this.words, title, words, open);
  }
}
