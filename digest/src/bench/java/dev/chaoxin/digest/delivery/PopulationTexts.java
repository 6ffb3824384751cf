package dev.chaoxin.digest.delivery;

import java.util.List;

/**
 * The topics and articles of a {@link SyntheticPopulation}.
 *
 * @param topics the topics that readers follow, the most popular first
 * @param articles the articles of one day
 */
record PopulationTexts(List<String> topics, List<ArticleText> articles) {

  PopulationTexts {
    topics = List.copyOf(topics);
    articles = List.copyOf(articles);
  }

  /** The number of topics. */
  static final int TOPICS = 100_000;

  /** The number of articles per day. */
  static final int ARTICLES = 1_500;

  /** The text of an article. */
  record ArticleText(String headline, String body) {}
}
