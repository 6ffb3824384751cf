package dev.chaoxin.digest.delivery;

import java.util.List;

/**
 * What a made town reads and prints.
 *
 * @param topics what is followed, the most popular first
 * @param articles what is printed on one day
 */
record PopulationTexts(List<String> topics, List<ArticleText> articles) {

  PopulationTexts {
    topics = List.copyOf(topics);
    articles = List.copyOf(articles);
  }

  /** How many topics there are to follow. */
  static final int TOPICS = 100_000;

  /** How many articles a day has. */
  static final int ARTICLES = 1_500;

  /** An article's words. */
  record ArticleText(String headline, String body) {}
}
