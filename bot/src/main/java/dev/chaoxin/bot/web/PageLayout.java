package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Messages;
import java.util.Locale;

/**
 * What stands around every page.
 *
 * @param words in the visitor's language
 * @param title of the page
 * @param query what stands in the search box
 * @param indexable whether search engines may keep the page
 */
public record PageLayout(Messages words, String title, String query, boolean indexable) {

  static Messages messages(Locale language) {
    return Messages.open("dev.chaoxin.bot.web.web", language);
  }

  static PageLayout of(Messages words, String title) {
    return new PageLayout(words, title, "", true);
  }

  /** For a page that belongs to one reader. */
  static PageLayout personal(Messages words, String title) {
    return new PageLayout(words, title, "", false);
  }

  PageLayout withQuery(String words) {
    return new PageLayout(this.words, title, words, indexable);
  }
}
