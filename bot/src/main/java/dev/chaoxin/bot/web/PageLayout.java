package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Messages;
import java.util.Locale;

/**
 * The model of the layout around every page.
 *
 * @param messages in the language of the request
 * @param title the page's title
 * @param query the content of the search box
 * @param indexable whether search engines may index the page
 */
public record PageLayout(Messages messages, String title, String query, boolean indexable) {

  static Messages messages(Locale language) {
    return Messages.open("dev.chaoxin.bot.web.web", language);
  }

  static PageLayout of(Messages messages, String title) {
    return new PageLayout(messages, title, "", true);
  }

  /** The layout of a page that belongs to one subscriber. */
  static PageLayout personal(Messages messages, String title) {
    return new PageLayout(messages, title, "", false);
  }

  PageLayout withQuery(String messages) {
    return new PageLayout(this.messages, title, messages, indexable);
  }
}
